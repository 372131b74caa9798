import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { allow } from '../accounts/allow';
import { type AdminUser, hasRole, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { officerRole } from '../accounts/role-codes';
import { checkLinks, isChecking } from './check-links';
import { findLinks, type LinkPlace } from './find-links';
import { readLastRun, readStates } from './link-register';
import { checkLinksAction, readLinksAction } from './register-actions';

/** `/links`, for people signed in to the admin. */
export function registerLinkRoutes(strapi: Core.Strapi): void {
  const list = async (ctx: Context) => {
    ctx.set('Cache-Control', 'no-store');
    const run = await readLastRun(strapi);
    ctx.body = { links: await listFailing(strapi, ctx.state['user']), run: run ?? null, isChecking: isChecking() };
  };

  const check = (ctx: Context) => {
    // Not waited for: it may take minutes.
    void checkLinks(strapi);
    ctx.status = 202;
    ctx.body = { isChecking: true };
  };

  strapi.server.routes({
    type: 'admin',
    prefix: '/links',
    routes: [
      { method: 'GET', path: '/', handler: list, config: allow(readLinksAction), info: {} },
      { method: 'POST', path: '/check', handler: check, config: allow(checkLinksAction), info: {} },
    ],
  });
}

/** Where each address stands now, which may be another place than at the time of the check, or none. */
async function listFailing(strapi: Core.Strapi, user: AdminUser) {
  const failing = (await readStates(strapi)).filter(({ reason }) => reason !== null);
  if (failing.length === 0) return [];
  const places = await findLinks(strapi);
  const isOwn = await readScope(strapi, user);
  return failing
    .map((state) => ({ ...state, places: (places.get(state.url) ?? []).filter(isOwn) }))
    .filter((state) => state.places.length > 0)
    .toSorted((a, b) => ((a.failingSince ?? '') < (b.failingSince ?? '') ? -1 : 1));
}

async function readScope(strapi: Core.Strapi, user: AdminUser): Promise<(place: LinkPlace) => boolean> {
  if (!hasRole(user, officerRole)) return () => true;
  const communes = new Set(await listCommunesOfUser(strapi, user.id));
  return ({ commune }) => commune !== null && communes.has(commune);
}

import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { officerRole } from '../accounts/role-codes';
import { findLinks, type LinkPlace } from './find-links';
import { readStates } from './link-register';

/** Where each address stands now, which may be another place than at the time of the check, or none. */
export async function listFailing(strapi: Core.Strapi, user: AdminUser) {
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

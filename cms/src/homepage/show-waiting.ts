import type { Waiting } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { getSettings } from '../../config/settings';
import { findReach } from '../accounts/find-reach';
import type { AdminUser } from '../accounts/list-communes-of-user';
import { isReader } from '../accounts/list-officers';
import { listFailing } from '../links/list-failing';
import { readLinksAction } from '../links/register-actions';
import { listNamesOfKind, readLocale } from '../reception/list-names';
import { listReadableCommunes } from '../reception/list-readable-communes';
import { selectRequests } from '../reception/request-records';
import { findScope } from '../reports/find-scope';
import { openReports } from '../reports/report-register';
import { readReachableDrafts } from '../translations/read-drafts';
import { countTranslations } from './count-translations';
import { daysAhead, listEvents } from './list-events';
import { listPublished, listUnverified } from './list-unverified';

/** An office has few; the coordination works through the first ones, and sees how many there are. */
const shownItems = 60;

/** `GET /homepage/waiting`: what waits for whoever is signed in. Their session says for which communes. */
export async function showWaiting(strapi: Core.Strapi, ctx: Context): Promise<Waiting> {
  const user: AdminUser = ctx.state['user'];
  const reach = await findReach(strapi, ctx);
  const [drafts, published, requests, reports, deadLinks] = await Promise.all([
    readReachableDrafts(strapi, reach),
    listPublished(strapi, reach),
    countRequests(strapi, user),
    openReports(strapi, await findScope(strapi, user)).countNew(),
    countDeadLinks(strapi, ctx),
  ]);
  const own = drafts.filter(({ kind, texts }) => reach.can('update', kind, texts.fr));
  const months = getSettings().VERIFY_AFTER_MONTHS;
  const unverified = listUnverified(own, { months, isPublished: ({ documentId }) => published.has(documentId) });
  const events = listEvents(own);
  const codes = new Set([...unverified, ...events.coming, ...events.unsettled].map(({ commune }) => commune));
  const names = await listNamesOfKind(strapi, 'commune', readLocale(ctx.state['user'].preferedLanguage));
  return {
    ...(requests ? { requests } : {}),
    reports,
    deadLinks,
    unverified: { months, total: unverified.length, items: unverified.slice(0, shownItems) },
    translations: countTranslations(drafts, reach),
    events: { days: daysAhead, ...events },
    communes: Object.fromEntries(Object.entries(names).filter(([code]) => codes.has(code))),
  };
}

/** Of the pages of whoever may mend them. */
async function countDeadLinks(strapi: Core.Strapi, ctx: Context): Promise<number> {
  const { user, userAbility } = ctx.state;
  return userAbility.can(readLinksAction) ? (await listFailing(strapi, user)).length : 0;
}

async function countRequests(strapi: Core.Strapi, user: AdminUser): Promise<Waiting['requests'] | undefined> {
  if (!isReader(user)) return undefined;
  const communes = await listReadableCommunes(strapi, user);
  const found = () => selectRequests(strapi.db.connection, communes).whereNot({ state: 'closed' });
  const [unopened, unanswered] = await Promise.all([
    found().where({ state: 'new' }).count({ count: '*' }).first(),
    found().whereNot({ state: 'new' }).where({ last_author: 'visitor' }).count({ count: '*' }).first(),
  ]);
  return { unopened: Number(unopened?.['count'] ?? 0), unanswered: Number(unanswered?.['count'] ?? 0) };
}

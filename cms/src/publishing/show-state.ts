import type { Kind, PublicationProblem, PublishingState, RecordState } from '@portal/content/schema';
import { nameCommuneField, recordTypes } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { type AdminUser, hasRole, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { administratorRole, coordinatorRole } from '../accounts/role-codes';
import { getChangeLog } from './get-change-log';
import { findLastReport, findOnlineSince, type ReportRow } from './report-log';
import { changeTable } from './tables';

interface ChangeRow {
  readonly number: number;
  readonly at: string;
}

export async function showState(strapi: Core.Strapi, user: AdminUser): Promise<PublishingState> {
  const newest: ChangeRow | undefined = await strapi.db
    .connection(changeTable)
    .orderBy('number', 'desc')
    .first('number', 'at');
  const last = await findLastReport(strapi);
  const online = await findLastReport(strapi, 'online');
  const failed = last?.state === 'online' ? undefined : await findLastReport(strapi, 'failed');
  const isNewFailure = failed !== undefined && failed.id > (online?.id ?? 0);
  const listening = getChangeLog(strapi).isHeard();
  return {
    newest: newest ?? null,
    online: online ? { number: online.number, at: online.at } : null,
    // A publisher that is gone builds nothing, whatever it said last.
    buildingSince: last?.state === 'building' && listening ? last.at : null,
    failed: isNewFailure ? await toFailure(strapi, failed, user) : null,
    listening,
    site: getSettings().SITE_ORIGIN,
  };
}

export async function showRecordState(strapi: Core.Strapi, kind: string, documentId: string): Promise<RecordState> {
  const change: ChangeRow | undefined = await strapi.db
    .connection(changeTable)
    .where({ kind, document_id: documentId })
    .orderBy('number', 'desc')
    .first('number', 'at');
  if (!change) return { changedAt: null, onlineSince: null };
  return { changedAt: change.at, onlineSince: (await findOnlineSince(strapi, change.number)) ?? null };
}

async function toFailure(strapi: Core.Strapi, { at, reason, problems }: ReportRow, user: AdminUser) {
  const shown = await keepOwn(strapi, problems, user);
  return { at, reason: reason ?? 'build', problems: shown, elsewhere: problems.length - shown.length };
}

/** An officer is told of the records of their communes; of the others, that there are some. */
async function keepOwn(
  strapi: Core.Strapi,
  problems: readonly PublicationProblem[],
  user: AdminUser,
): Promise<PublicationProblem[]> {
  if (hasRole(user, administratorRole) || hasRole(user, coordinatorRole)) return [...problems];
  const communes = new Set(await listCommunesOfUser(strapi, user.id));
  const own = await Promise.all(problems.map((problem) => isOf(strapi, problem, communes)));
  return problems.filter((_, index) => own[index]);
}

async function isOf(
  strapi: Core.Strapi,
  { kind, documentId }: PublicationProblem,
  communes: ReadonlySet<string>,
): Promise<boolean> {
  if (!isKind(kind) || documentId === null) return false;
  const field = nameCommuneField(kind);
  const uid = `api::${kind}.${kind}` as UID.ContentType;
  if (!(field in strapi.contentType(uid).attributes)) return false;
  const entry = await strapi.db.query(uid).findOne({ where: { documentId }, select: [field] });
  return communes.has(String(entry?.[field]));
}

function isKind(kind: string): kind is Kind {
  return kind in recordTypes;
}

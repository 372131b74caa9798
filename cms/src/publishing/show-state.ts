import {
  type ExplainedProblem,
  type Kind,
  nameCommuneField,
  type PublicationProblem,
  type PublishingState,
  type RecordState,
  recordTypes,
  sourceLocale,
} from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { findEditorLanguage } from '../accounts/find-editor';
import { type AdminUser, hasRole, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { administratorRole, coordinatorRole } from '../accounts/role-codes';
import { toUid } from '../content-types/find-kind';
import { nameRecord } from '../validation/find-referrers';
import { explainProblem } from './explain-problem';
import { getChangeLog } from './get-change-log';
import { listPages } from './list-pages';
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

export async function showRecordState(strapi: Core.Strapi, kind: Kind, documentId: string): Promise<RecordState> {
  const change: ChangeRow | undefined = await strapi.db
    .connection(changeTable)
    .where({ kind, document_id: documentId })
    .orderBy('number', 'desc')
    .first('number', 'at');
  const pages = await listPages(strapi, kind, documentId);
  if (!change) return { changedAt: null, onlineSince: null, pages };
  return { changedAt: change.at, onlineSince: (await findOnlineSince(strapi, change.number)) ?? null, pages };
}

async function toFailure(strapi: Core.Strapi, { at, reason, problems }: ReportRow, user: AdminUser) {
  const found = await Promise.all(problems.map((problem) => findRecord(strapi, problem)));
  const shown = await keepOwn(
    strapi,
    found.filter((problem) => problem !== undefined),
    user,
  );
  return { at, reason: reason ?? 'build', problems: shown.map(toExplained), elsewhere: problems.length - shown.length };

  function toExplained({ problem: { message, ...problem }, kind, row }: FoundProblem): ExplainedProblem {
    const explained = explainProblem({ kind, field: problem.field, message }, findEditorLanguage(strapi));
    const documentId = row?.documentId ?? problem.documentId;
    return { ...problem, ...explained, documentId, record: row ? nameRecord(kind, row) : problem.slug };
  }
}

type Row = Readonly<Record<string, unknown>> & { readonly documentId: string };
interface FoundProblem {
  readonly problem: PublicationProblem;
  readonly kind: Kind;
  /** The French version, the one online if there is one. */
  readonly row: Row | undefined;
}

/** The record behind a problem: of a file that is missing the publisher knows the address of the page only. */
async function findRecord(strapi: Core.Strapi, problem: PublicationProblem): Promise<FoundProblem | undefined> {
  const { kind, slug, documentId } = problem;
  if (!isKind(kind)) return undefined;
  const rows: Row[] = await strapi.db.query(toUid(kind)).findMany({
    where: { locale: sourceLocale, ...(documentId === null ? { slug } : { documentId }) },
  });
  const row = rows.find(({ publishedAt }) => publishedAt !== null) ?? rows[0];
  return { problem, kind, row };
}

/** An officer is told of the records of their communes; of the others, that there are some. */
async function keepOwn(
  strapi: Core.Strapi,
  problems: readonly FoundProblem[],
  user: AdminUser,
): Promise<readonly FoundProblem[]> {
  if (hasRole(user, administratorRole) || hasRole(user, coordinatorRole)) return problems;
  const communes = new Set(await listCommunesOfUser(strapi, user.id));
  return problems.filter(({ kind, row }) => communes.has(String(row?.[nameCommuneField(kind)])));
}

export function isKind(kind: string): kind is Kind {
  return kind in recordTypes;
}

import {
  type Coverage,
  type ListedRecord,
  type Locale,
  locales,
  sourceLocale,
  type TranslationList,
  translationQuerySchema,
  waitingStates,
} from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { findReach, type Reach } from '../../accounts/find-reach';
import { listNamesOfKind, readLocale } from '../../reception/list-names';
import { listPartStates } from '../list-part-states';
import { type Drafts, findTitle, readReachableDrafts } from '../read-drafts';

const pageSize = 40;

/** `GET /translations/records`: what somebody may translate, what waits first. */
export async function listRecords(strapi: Core.Strapi, ctx: Context): Promise<TranslationList> {
  const asked = translationQuerySchema.safeParse(ctx.query);
  if (!asked.success) throw new errors.ValidationError('A filter is not one of content/schema/translation-desk.ts');
  const query = asked.data;
  const reach = await findReach(strapi, ctx);
  const drafts = await readReachableDrafts(strapi, reach);
  const own = locales.filter(
    (locale) => locale !== sourceLocale && drafts.some((draft) => mayWrite(reach, draft, locale)),
  );
  const locale = own.find((code) => code === query.locale) ?? own[0] ?? null;
  const preferred = readLocale(ctx.state['user'].preferedLanguage);
  const names = await listNamesOfKind(strapi, 'commune', preferred);
  const reachable = locale === null ? [] : drafts.filter((draft) => mayWrite(reach, draft, locale));
  const listed = reachable.map((draft) => toListed(draft, locale ?? sourceLocale, preferred));
  const found = listed.filter((record) => isAskedFor(record, query)).toSorted(compareUrgency);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(query.page, pages);
  const codes = new Set(listed.map(({ commune }) => commune));
  return {
    locale,
    coverage: own.map((code) =>
      countParts(
        drafts.filter((draft) => mayWrite(reach, draft, code)),
        code,
      ),
    ),
    kinds: reach.kinds.filter((kind) => listed.some((record) => record.kind === kind)),
    communes: Object.fromEntries(Object.entries(names).filter(([code]) => codes.has(code))),
    records: found.slice((page - 1) * pageSize, page * pageSize),
    page,
    pages,
    total: found.length,
  };
}

export function mayWrite(reach: Reach, draft: Drafts, locale: Locale): boolean {
  return reach.can('update', draft.kind, { ...draft.texts[sourceLocale], locale });
}

function toListed(draft: Drafts, locale: Locale, preferred: Locale): ListedRecord {
  const { kind, documentId, slug, commune } = draft;
  return { kind, documentId, slug, commune, title: findTitle(draft, preferred), parts: listPartStates(draft, locale) };
}

function isAskedFor(record: ListedRecord, query: ReturnType<typeof translationQuerySchema.parse>): boolean {
  const { state, kind, commune, search = '' } = query;
  return (
    record.parts.length > 0 &&
    (state === undefined || record.parts.some((part) => part.state === state)) &&
    (kind === undefined || record.kind === kind) &&
    (commune === undefined || record.commune === commune) &&
    `${record.title}\n${record.slug}`.toLocaleLowerCase().includes(search.toLocaleLowerCase())
  );
}

/** A page that says something else than the French misleads; one that is missing falls back to it. */
function compareUrgency(a: ListedRecord, b: ListedRecord): number {
  return findUrgency(a) - findUrgency(b);
}

function findUrgency({ parts }: ListedRecord): number {
  const order: readonly string[] = waitingStates;
  return Math.min(...parts.map(({ state }) => order.indexOf(state)));
}

function countParts(drafts: readonly Drafts[], locale: Locale): Coverage {
  const states = drafts.flatMap((draft) => listPartStates(draft, locale).map(({ state }) => state));
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return {
    locale,
    reviewed: count('reviewed'),
    draft: count('draft'),
    outdated: count('outdated'),
    missing: count('missing'),
  };
}

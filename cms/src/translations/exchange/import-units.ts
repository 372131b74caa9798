import { type ImportReport, type Reported, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { findReach, type Reach } from '../../accounts/find-reach';
import { readCode } from '../../database/read-fault';
import { mayWrite } from '../desk/list-records';
import { listPartStates } from '../list-part-states';
import { type Drafts, readReachableDrafts } from '../read-drafts';
import { applyUnits } from '../units/apply-units';
import { listUnits } from '../units/list-units';
import type { ExchangedUnit, ReadFile } from './exchanged-unit';
import { judgeUnit } from './judge-unit';

/** A report is read by a person: the first lines, and how many there are. */
const listedLines = 200;

type Line = Omit<Reported, 'line' | 'record' | 'path'>;

/** Writes what can be written as drafts, each record in a transaction of its own; says of every text what became of it. */
export async function importUnits(
  strapi: Core.Strapi,
  ctx: Context,
  { locale, units }: ReadFile,
): Promise<ImportReport> {
  const reach = await findReach(strapi, ctx);
  const drafts = new Map(
    (await readReachableDrafts(strapi, reach)).map((draft) => [`${draft.kind}/${draft.slug}`, draft]),
  );
  const conflicts: Reported[] = [];
  const refused: Reported[] = [];
  const counts = { taken: 0, unchanged: 0, empty: 0, records: 0 };
  const report = (list: Reported[], unit: ExchangedUnit, line: Line) =>
    list.push({
      ...(unit.line ? { line: unit.line } : {}),
      record: nameRecord(unit),
      path: unit.path.slice(0, 80),
      ...line,
    });

  for (const [name, own] of Map.groupBy(units, ({ kind, slug }) => `${kind}/${slug}`)) {
    const draft = drafts.get(name);
    const problem = findRecordProblem(reach, draft, locale);
    if (!draft || problem) {
      for (const unit of own) report(refused, unit, { problem: problem ?? 'unknown-record' });
      continue;
    }
    const judged = judgeRecord(draft, locale, own);
    const taken = judged.flatMap(({ unit, kind }) => (kind === 'taken' ? [unit] : []));
    for (const { unit, ...verdict } of judged) {
      if (verdict.kind === 'taken') continue;
      if (verdict.kind === 'conflict') report(conflicts, unit, verdict);
      else if (verdict.kind === 'refused') report(refused, unit, verdict);
      else counts[verdict.kind] += 1;
    }
    if (taken.length === 0) continue;
    if (await writeRecord(strapi, draft, locale, divideTaken(draft, locale, judged))) {
      counts.taken += taken.length;
      counts.records += 1;
    } else for (const unit of taken) report(refused, unit, { problem: 'not-saved' });
  }
  const shorten = (list: readonly Reported[]) =>
    list
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .slice(0, listedLines)
      .map(({ line, record, path, problem, max }) => ({
        ...(line === undefined ? {} : { line }),
        record,
        path,
        problem,
        ...(max === undefined ? {} : { max }),
      }));
  return {
    locale,
    ...counts,
    conflicts: shorten(conflicts),
    refused: shorten(refused),
    counts: { conflicts: conflicts.length, refused: refused.length },
  };
}

function nameRecord({ kind, slug }: ExchangedUnit): string {
  return `${kind}/${slug}`.slice(0, 120);
}

/** What is not theirs looks as if it were not there. */
function findRecordProblem(reach: Reach, draft: Drafts | undefined, locale: ReadFile['locale']) {
  if (!draft) return 'unknown-record';
  if (mayWrite(reach, draft, locale)) return undefined;
  return mayWriteAny(reach, draft) ? 'other-locale' : 'unknown-record';
}

function mayWriteAny(reach: Reach, draft: Drafts): boolean {
  return reach.listLocales(draft.kind, draft.texts[sourceLocale]).length > 0;
}

function judgeRecord({ kind, texts }: Drafts, locale: ReadFile['locale'], own: readonly ExchangedUnit[]) {
  const type = recordTypes[kind];
  const present = new Map(listUnits(type, texts[sourceLocale], texts[locale]).map((unit) => [unit.path, unit]));
  const times = Map.groupBy(own, ({ path }) => path);
  return own.map((unit) =>
    (times.get(unit.path)?.length ?? 0) > 1
      ? { unit, kind: 'refused' as const, problem: 'duplicate' as const }
      : { unit, ...judgeUnit(type, present.get(unit.path), unit) },
  );
}

interface Save {
  readonly units: readonly ExchangedUnit[];
  readonly minorEdit: boolean;
}

/**
 * A part counts as translated from the French of today once every one of its texts was looked at. Where some of an
 * outdated part were refused or left out, the words are taken and the part stays outdated.
 */
function divideTaken(draft: Drafts, locale: ReadFile['locale'], judged: ReturnType<typeof judgeRecord>): Save[] {
  const { kind, texts } = draft;
  const seen = new Set(judged.flatMap(({ unit, kind: verdict }) => (isSeen(verdict) ? [unit.path] : [])));
  const present = listUnits(recordTypes[kind], texts[sourceLocale], texts[locale]);
  const outdated = new Set(
    listPartStates(draft, locale).flatMap(({ part, state }) => (state === 'outdated' ? [part] : [])),
  );
  const unseen = new Set(present.flatMap(({ path, part, source }) => (source === '' || seen.has(path) ? [] : [part])));
  const parts = new Map(present.map(({ path, part }) => [path, part]));
  const taken = judged.flatMap(({ unit, kind: verdict }) => (verdict === 'taken' ? [unit] : []));
  const [half, whole] = [true, false].map((isHalf) =>
    taken.filter(({ path }) => {
      const part = parts.get(path) ?? '';
      return (outdated.has(part) && unseen.has(part)) === isHalf;
    }),
  );
  return [
    { units: whole ?? [], minorEdit: false },
    { units: half ?? [], minorEdit: true },
  ].filter(({ units }) => units.length > 0);
}

function isSeen(verdict: string): boolean {
  return verdict === 'taken' || verdict === 'unchanged';
}

/** False when Strapi or one of its guards refuses; then nothing of this record is written. */
async function writeRecord(
  strapi: Core.Strapi,
  { kind, documentId, texts }: Drafts,
  locale: ReadFile['locale'],
  saves: readonly Save[],
): Promise<boolean> {
  const documents = strapi.documents(`api::${kind}.${kind}` as UID.ContentType);
  try {
    await strapi.db.transaction(async () => {
      for (const { units, minorEdit } of saves) {
        const changes = new Map(units.map(({ path, target }) => [path, target]));
        const fields = applyUnits(recordTypes[kind], texts[sourceLocale], texts[locale], changes);
        await documents.update({ documentId, locale, data: { ...fields, minorEdit } });
      }
    });
    return true;
  } catch (error) {
    strapi.log.warn(`Translations: ${kind}/${documentId} in ${locale} was not written (${readCode(error)})`);
    return false;
  }
}

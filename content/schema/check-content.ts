import type { ContentProblem } from './content-problem.ts';
import { findFieldFacts } from './field.ts';
import { type Kind, recordTypes } from './record-types.ts';
import type { Snapshot } from './snapshot.ts';

type Reader = (kind: Kind, slug: string) => string;

/**
 * What one record alone cannot tell: a slug used twice, a link to a record that is not there,
 * a "checked on" date in the future, an event that is announced twice.
 *
 * @param today  calendar day `YYYY-MM-DD`
 * @param where  names the file or entry of a record, for the message
 */
export function checkContent(snapshot: Snapshot, today: string, where: Reader): ContentProblem[] {
  return [
    ...findDuplicates(snapshot, where),
    ...findBrokenReferences(snapshot, where),
    ...eachKind((kind) =>
      snapshot[kind].flatMap((record) =>
        findOwnFaults(kind, record, today).map((fault) => ({
          kind,
          slug: record.slug,
          where: where(kind, record.slug),
          ...fault,
        })),
      ),
    ),
    ...findRepeatedEvents(snapshot, where),
  ];
}

/** What a record that keeps its schema may still say wrongly, with nothing but the calendar beside it. */
export function findOwnFaults(kind: Kind, record: object, today: string): Pick<ContentProblem, 'field' | 'message'>[] {
  const future = listPastDates(record)
    .filter(([, date]) => date > today)
    .map(([field, date]) => ({
      field,
      message: `is ${date}, in the future; write the day it was really seen or checked`,
    }));
  return isBackward(kind, record)
    ? [...future, { field: 'endsOn', message: 'is before the start; correct one of the two' }]
    : future;
}

function findDuplicates(snapshot: Snapshot, where: Reader): ContentProblem[] {
  return eachKind((kind) => {
    const seen = new Set<string>();
    return snapshot[kind].flatMap(({ slug }) => {
      if (!seen.has(slug)) {
        seen.add(slug);
        return [];
      }
      return [{ kind, slug, where: where(kind, slug), field: 'slug', message: 'is used by two records; rename one' }];
    });
  });
}

function findBrokenReferences(snapshot: Snapshot, where: Reader): ContentProblem[] {
  const known = Object.fromEntries(
    eachKind((kind) => [[kind, new Set(snapshot[kind].map(({ slug }) => slug))] as const]),
  );
  return eachKind((kind) => {
    const references = listReferences(kind);
    return snapshot[kind].flatMap((record) =>
      references.flatMap(({ field, target }) =>
        toList((record as Record<string, unknown>)[field])
          .filter((slug) => !known[target]?.has(slug))
          .map((slug) => ({
            kind,
            slug: record.slug,
            where: where(kind, record.slug),
            field,
            message: `names the ${target} "${slug}", which does not exist or is not published`,
          })),
      ),
    );
  });
}

/** The fields of a kind that hold slugs of another kind. */
export function listReferences(kind: Kind): { field: string; target: string }[] {
  return Object.entries(recordTypes[kind].shared).flatMap(([field, schema]) => {
    if (field === 'commune') return [{ field, target: 'commune' }];
    const editor = findFieldFacts(schema)?.facts.editor;
    return editor?.kind === 'reference' ? [{ field, target: editor.target }] : [];
  });
}

/** Dates that speak of something already done, wherever they stand in the record. */
function listPastDates(value: unknown, path: readonly string[] = []): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listPastDates(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]): [string, string][] =>
    ['seenOn', 'verifiedOn', 'confirmedOn', 'reviewedOn'].includes(key) && typeof item === 'string'
      ? [[[...path, key].join('.'), item]]
      : listPastDates(item, [...path, key]),
  );
}

function isBackward(kind: Kind, record: object): boolean {
  if (kind !== 'public-holiday') return false;
  const { startsOn = '', endsOn = startsOn } = record as Partial<Record<'startsOn' | 'endsOn', string>>;
  return endsOn < startsOn;
}

/** The same title on the same day in the same commune: one of the two is a copy, and calendars would show both. */
function findRepeatedEvents(snapshot: Snapshot, where: Reader): ContentProblem[] {
  const seen = new Map<string, string>();
  return snapshot.event.flatMap(({ slug, commune = '', startsOn, texts }) => {
    const key = JSON.stringify([commune, startsOn, texts.fr.title.toLowerCase().replaceAll(/\s+/g, ' ')]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, slug);
      return [];
    }
    const message = `is announced twice on that day, as "${first}" too; keep one of the two`;
    return [{ kind: 'event', slug, where: where('event', slug), field: 'title', message }];
  });
}

function toList(value: unknown): string[] {
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'string' ? [value] : [];
}

function eachKind<Item>(list: (kind: Kind) => Item[]): Item[] {
  return (Object.keys(recordTypes) as Kind[]).flatMap(list);
}

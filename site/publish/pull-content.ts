import { type Change, findToday, type Kind, recordTypes } from '@portal/content/schema';
import {
  type ChangedRecord,
  type CmsConnection,
  type Content,
  type Counts,
  type Floors,
  fetchChangedContent,
  fetchContent,
} from '../cms-client/index.ts';
import { keepContent, readKeptContent } from './keep-content.ts';

export interface Pulling {
  readonly connection: CmsConnection;
  readonly floors: Floors;
  /** Of the site that is online; absent when a loss is meant. */
  readonly online: Counts | undefined;
  /** What has changed since the content was last pulled. Absent: nobody knows, and everything is pulled. */
  readonly changes: readonly Change[] | undefined;
  /** Where the content is kept until the next time. */
  readonly file: string;
  readonly report: (line: string) => void;
}

/** Everything Strapi publishes, checked. @throws CmsError with every reason why this must not go online */
export async function pullContent({ connection, floors, online, changes, file, report }: Pulling): Promise<Content> {
  const request = { connection, floors, online, today: findToday() };
  const records = changes && toRecords(changes);
  const base = records && (await readKeptContent(file));
  let content: Content;
  if (records && base) {
    report(`Reading ${records.length} changed records at ${connection.url} …`);
    content = await fetchChangedContent(request, base, records);
  } else {
    report(`Reading what is published at ${connection.url} …`);
    content = await fetchContent(request);
  }
  await keepContent(file, content);
  const total = Object.values(content.snapshot).reduce((sum, { length }) => sum + length, 0);
  report(`${total} records read and checked.`);
  return content;
}

/** Nothing when a change is of a kind that only a full pull can follow. */
export function toRecords(changes: readonly Change[]): ChangedRecord[] | undefined {
  const records: ChangedRecord[] = [];
  for (const { scope, action, kind, documentId } of changes) {
    if (scope === 'keys') continue;
    if (scope !== 'record' || documentId === null || !isKind(kind)) return undefined;
    records.push({ kind, documentId, wasAway: action === 'unpublish' || action === 'delete' });
  }
  return records;
}

function isKind(kind: string | null): kind is Kind {
  return kind !== null && kind in recordTypes;
}

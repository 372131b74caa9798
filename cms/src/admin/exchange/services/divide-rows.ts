import { type ServiceReport, type ServiceRow, serviceBatch } from '@portal/content/schema/service-import.ts';

/** Of the body of a request: the CMS takes 2 MB. */
const mostCharacters = 900_000;

/** Parts of a file that go to the CMS one after the other; a service that is too long for one goes alone. */
export function divideRows(rows: readonly ServiceRow[]): ServiceRow[][] {
  const parts: ServiceRow[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const own = JSON.stringify(row).length;
    const last = parts.at(-1);
    if (!last || last.length >= serviceBatch || size + own > mostCharacters) {
      parts.push([row]);
      size = own;
    } else {
      last.push(row);
      size += own;
    }
  }
  return parts;
}

/** The first of two with one identifier stays; the other is told, wherever in the file it is. */
export function divideDuplicates(rows: readonly ServiceRow[]): { unique: ServiceRow[]; duplicates: ServiceReport[] } {
  const seen = new Set<string>();
  const unique: ServiceRow[] = [];
  const duplicates: ServiceReport[] = [];
  for (const row of rows) {
    const id = typeof row.value['id'] === 'string' ? row.value['id'].trim() : '';
    if (id === '' || !seen.has(id)) unique.push(row);
    else {
      const name = typeof row.value['name'] === 'string' ? row.value['name'].slice(0, 90) : '';
      const none = { mapped: [], skipped: [], doubts: [] };
      duplicates.push({ line: row.line, id, name, outcome: 'refused', reason: 'duplicate', ...none });
    }
    seen.add(id);
  }
  return { unique, duplicates };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locale, OpenDesk } from '@portal/content/schema';

/** Entries by plural and locale, as Strapi sends them. */
export type StoredEntries = Partial<Record<string, Partial<Record<Locale, Record<string, unknown>[]>>>>;

export interface ServedEntries {
  readonly url: string;
  readonly token: string;
  /** Every address that was asked for. */
  readonly seen: readonly string[];
  readonly close: () => void;
}

/** A small server that answers as Strapi 5 does: a token, pages of entries, errors with a body. */
export async function serveEntries(
  stored: StoredEntries,
  { status = {}, desks = [] }: { status?: Partial<Record<string, number>>; desks?: readonly OpenDesk[] } = {},
): Promise<ServedEntries> {
  const token = 'token-of-the-build';
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://cms');
    seen.push(request.url ?? '');
    const answer = (code: number, body: unknown) =>
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const refuse = (code: number) => answer(code, { data: null, error: { status: code, message: 'Refused' } });
    if (request.headers.authorization !== `Bearer ${token}`) return refuse(401);
    const plural = url.pathname.split('/').at(-1) ?? '';
    if (status[plural]) return refuse(status[plural]);
    if (plural === 'desk-keys') return answer(200, { data: desks });
    if (plural === 'figures') return answer(200, { data: { demo: false, quarters: [], years: [] } });
    const page = Number(url.searchParams.get('pagination[page]'));
    const pageSize = Number(url.searchParams.get('pagination[pageSize]'));
    const all = stored[plural]?.[url.searchParams.get('locale') as Locale] ?? [];
    return answer(200, {
      data: all.slice((page - 1) * pageSize, page * pageSize),
      meta: { pagination: { page, pageSize, pageCount: Math.ceil(all.length / pageSize), total: all.length } },
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token, seen, close };
}

const day = '2026-11-01T10:00:00.000Z';
let lastId = 0;

/** One version of a document with what Strapi adds to the fields. */
export function entry(documentId: string, locale: Locale, fields: Record<string, unknown>): Record<string, unknown> {
  lastId += 1;
  return { id: lastId, documentId, locale, createdAt: day, updatedAt: day, publishedAt: day, ...fields };
}

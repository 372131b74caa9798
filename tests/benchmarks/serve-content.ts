import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Change,
  isLocale,
  type Kind,
  type Locale,
  recordTypes,
  type Snapshot,
  sourceLocale,
  toStrapiName,
} from '@portal/content/schema';
import { listReferenceTargets, toStrapiFields } from '../../cms/src/seeding/to-strapi-fields.ts';

/**
 * Stands where Strapi stands, with as much content as is wanted: to write a hundred times the seed into a real one takes
 * an afternoon. It answers the publisher's questions in Strapi's shapes, a page of a hundred entries at a time.
 */
export async function serveContent(content: Snapshot) {
  const token = 'token-of-the-bench';
  const changes: Change[] = [];
  const waiting = new Set<() => void>();
  const kinds = new Map((Object.keys(recordTypes) as Kind[]).map((kind) => [recordTypes[kind].plural as string, kind]));
  let onlineAt = Number.NaN;

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://cms');
    const answer = (body: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const name = url.pathname.split('/').at(-1) ?? '';
    if (name === 'desk-keys') return answer({ data: [] });
    if (name === 'figures') return answer({ data: { demo: false, quarters: [], years: [] } });
    if (name === 'reports') {
      let text = '';
      for await (const chunk of request) text += chunk;
      if (JSON.parse(text).state === 'online') onlineAt = performance.now();
      return answer({ saved: true });
    }
    if (name === 'changes') return answer(await listChanges(url.searchParams));
    return answer(listEntries(kinds.get(name) ?? 'theme', url.searchParams));
  });

  async function listChanges(question: URLSearchParams) {
    const after = Number(question.get('after'));
    const find = () => changes.filter(({ number }) => number > after);
    if (find().length === 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Number(question.get('wait') ?? 0) * 1000);
        waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return { newest: changes.length, changes: find(), complete: true };
  }

  function listEntries(kind: Kind, question: URLSearchParams) {
    const asked = question.get('locale') ?? sourceLocale;
    const locale = isLocale(asked) ? asked : sourceLocale;
    const ids = [...question].filter(([key]) => key.startsWith('filters[documentId]')).map(([, id]) => id);
    const page = Number(question.get('pagination[page]'));
    const pageSize = Number(question.get('pagination[pageSize]'));
    const found = content[kind].filter(
      ({ slug, texts }) => texts[locale] && (ids.length === 0 || ids.includes(toId(kind, slug))),
    );
    const data = found.slice((page - 1) * pageSize, page * pageSize).map((record) => toEntry(kind, record, locale));
    return {
      data,
      meta: { pagination: { page, pageSize, pageCount: Math.ceil(found.length / pageSize), total: found.length } },
    };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    onlineAt: () => onlineAt,
    /** Somebody has published this record. */
    publish(kind: Kind, slug: string): void {
      changes.push({
        number: changes.length + 1,
        scope: 'record',
        action: 'publish',
        kind,
        documentId: toId(kind, slug),
      });
      for (const wake of waiting) wake();
      waiting.clear();
    },
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

const toId = (kind: Kind, slug: string) => `${kind}.${slug}`;

function toEntry(kind: Kind, record: Snapshot[Kind][number], locale: Locale): Record<string, unknown> {
  const { shared, text } = recordTypes[kind];
  const values: Readonly<Record<string, unknown>> = { ...record };
  const references = listReferenceTargets(shared).map(({ attribute, field }) => {
    const value = values[field];
    return [attribute, Array.isArray(value) ? value.map((slug) => ({ slug })) : value ? { slug: value } : null];
  });
  const texts = record.texts[locale];
  const translation = texts && 'translation' in texts ? { [toStrapiName('translation')]: texts.translation } : {};
  return {
    documentId: toId(kind, record.slug),
    slug: record.slug,
    locale,
    ...toStrapiFields(shared, record),
    ...toStrapiFields(text, texts),
    ...Object.fromEntries(references),
    ...translation,
  };
}

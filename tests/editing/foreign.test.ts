import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseNames, startOn, type TestStrapi } from '../intake/databases.ts';
import { listRoutes, type Route } from '../intake/list-routes.ts';
import { callAs } from '../intake/sign-in.ts';
import { findFreePort } from '../portal/find-free-port.ts';
import { toEnvironment } from '../portal/start-strapi.ts';
import { type Foreign, makeForeignRecords, readForeignRows } from './foreign-records.ts';
import { aboutSelf, askedKinds, type Call, closed, table } from './foreign-routes.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Lists and counts of one's own, which must not move when Agadir gets something. */
const counted = [
  '/homepage/waiting',
  '/translations/records?locale=ar',
  '/reports',
  '/reception/requests',
  '/reception/desk',
  '/links',
  '/upload/files?pageSize=1',
  '/upload/folder-structure',
  '/upload/folders',
  '/upload/ai-metadata-jobs/pending-count',
  '/content-manager/homepage/count-documents',
  '/admin/homepage/key-statistics',
  ...askedKinds.map((kind) => `/content-manager/collection-types/api::${kind}.${kind}?locale=fr&pageSize=1`),
];

/** `GET /upload/files/:id` of every route that somebody signed in to the admin may call. */
function listKeys(routes: readonly Route[]): string[] {
  const keys = routes
    .filter(({ path }) => path.startsWith('/') && !path.startsWith('/api') && !/[(*]/.test(path) && path.length > 1)
    .flatMap((route) => route.methods.filter((method) => methods.includes(method)).map((m) => `${m} ${route.path}`));
  return [...new Set(keys)].filter((key) => !key.endsWith(' /_health'));
}

describe.each(databaseNames)('what an officer learns of another commune, on %s', (database) => {
  let strapi: TestStrapi;
  let foreign: Foreign;
  let keys: readonly string[];
  const before = new Map<string, string>();
  const ask = (method: string, path: string, body?: object) => callAs(strapi, 'taliouine', method, path, body);

  beforeAll(async () => {
    strapi = await startOn(database);
    for (const path of counted) before.set(path, (await ask('GET', path)).text);
    foreign = await makeForeignRecords(strapi);
    // Of the same program, whatever it stores in.
    keys = listKeys(await listRoutes(toEnvironment({ port: await findFreePort() }, `${strapi.databaseFile}.routes`)));
  });
  afterAll(async () => {
    if (foreign) await callAs(strapi, 'admin', 'DELETE', `/upload/files/${foreign.file}`);
    await strapi?.stop();
  });

  it('every route of the admin is on the list', () => {
    expect(keys.length).toBeGreaterThan(150);
    const isKnown = (key: string) =>
      key in table || aboutSelf.includes(key) || closed.some((prefix) => key.split(' ')[1]?.startsWith(prefix));
    const unknown = keys.filter((key) => !isKnown(key));
    const advice = 'Say in foreign-routes.ts how an officer asks it for what belongs to another commune';
    expect(unknown, advice).toEqual([]);
    expect(
      Object.keys(table).filter((key) => !keys.includes(key)),
      'This route is gone: take it out',
    ).toEqual([]);
  });

  it('no list and no count of theirs moves when another commune gets something', async () => {
    const moved: string[] = [];
    for (const path of counted) if ((await ask('GET', path)).text !== before.get(path)) moved.push(path);
    expect(moved).toEqual([]);
  });

  it('the settings of the CMS are closed', async () => {
    const open: string[] = [];
    for (const key of keys.filter((each) => closed.some((prefix) => each.split(' ')[1]?.startsWith(prefix)))) {
      const [method = '', path = ''] = key.split(' ');
      const { status } = await ask(method, path.replaceAll(/:\w+/g, '1'), method === 'GET' ? undefined : {});
      if (![401, 403, 404].includes(status)) open.push(`${key} (${status})`);
    }
    expect(open).toEqual([]);
  });

  it('no route tells anything of it, and none changes it', { timeout: 240_000 }, async () => {
    const rows = readForeignRows(strapi, foreign);
    const { documents, locator } = foreign;
    // The key of a desk is public: pages are sealed to it.
    const ids = [...Object.values(documents), locator];
    const told: string[] = [];
    const taken: string[] = [];
    for (const [key, entry] of Object.entries(table)) {
      if (entry === 'self') continue;
      for (const call of listCalls(key, entry)) {
        const { status, text } = await ask(call.method, call.path, call.body);
        const line = `${call.method} ${call.path} (${status})`;
        const isAnswer = status < 400;
        if (foreign.secrets.some((secret) => text.includes(secret))) told.push(line);
        else if (isAnswer && ids.some((id) => new RegExp(`"${id}"`).test(text))) told.push(line);
        // Strapi says with an empty answer that there is no preview.
        if (isAnswer && text !== '' && call.isOfForeign) taken.push(line);
      }
    }
    expect(told).toEqual([]);
    expect(taken).toEqual([]);
    expect(readForeignRows(strapi, foreign)).toEqual(rows);
  });

  function listCalls(key: string, { params, queries, body }: Call) {
    const [method = '', pattern = ''] = key.split(' ');
    const isByKind = /:(?:model|uid|contentType|kind)\b/.test(pattern) || pattern.startsWith('/content-manager/uid');
    const isOfForeign =
      /:(?:id|documentId|sourceId|locator|keyId|commune)\b/.test(pattern) || /preview\/url/.test(pattern);
    return (isByKind ? askedKinds : askedKinds.slice(0, 1)).flatMap((kind) => {
      const values = params?.(foreign, kind) ?? {};
      const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => String(values[name] ?? '1'));
      return (queries?.(foreign, kind) ?? ['']).map((query) => {
        const sent = method === 'GET' || method === 'DELETE' ? undefined : body?.(foreign, kind);
        return { method, path: path + query, body: sent, isOfForeign };
      });
    });
  }
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findToday } from '@portal/content/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import communeWords from '../../cms/config/edit-views/commune.json' with { type: 'json' };
import validation from '../../cms/src/validation/messages.json' with { type: 'json' };
import { fetchChangedContent, fetchChanges, fetchContent } from '../../site/cms-client/index.ts';
import { toRecords } from '../../site/publish/pull-content.ts';
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { buildToken } from '../portal/start-strapi.ts';
import { createEditor, type Editor } from './editor.ts';
import { type SmallSite, startSmallSite, waitFor } from './small-site.ts';

describe.each(databaseNames)('from publishing to the public site, on %s', (database) => {
  let strapi: TestStrapi;
  let site: SmallSite;
  let editor: Editor;
  let theme: string;
  const address = '/fr/guide/besoin/health/';

  beforeAll(async () => {
    strapi = await startOn(database);
    editor = createEditor(strapi);
    site = await startSmallSite(strapi);
    theme = await editor.findDocument('theme', 'health');
    await waitFor('the first publication', async () => (await visit(address)).status === 200);
  });
  afterAll(async () => {
    await site?.stop();
    await strapi?.stop();
  });

  const visit = async (path: string) => {
    const response = await fetch(site.url + path, { redirect: 'manual' });
    return { status: response.status, text: await response.text(), location: response.headers.get('location') };
  };
  const isShown = async (name: string) => (await visit(address)).text.includes(`<h1>${name}</h1>`);
  const rename = (name: string) => editor.publish('theme', theme, { name });
  /** What the publisher does by itself, whatever database stands behind Strapi. */
  const onceIt = it.runIf(database === 'SQLite');
  const count = (sql: string) => Number(readValue(strapi, `SELECT count(*) FROM ${sql}`));

  it('puts an edit online and tells the editor since when', async () => {
    await rename('Santé et soins');
    await waitFor('the edit', () => isShown('Santé et soins'));
    const { newest, online, failed, listening } = await waitFor('the report', async () => {
      const state = await editor.readState();
      return state.online?.number === state.newest?.number && state;
    });
    expect({ failed, listening }).toEqual({ failed: null, listening: true });
    expect(online?.at && newest?.at && online.at >= newest.at).toBe(true);
    const record = await editor.readRecord('theme', theme);
    expect(record.onlineSince).toBe(online?.at);
  });

  it('takes no notice of a draft', async () => {
    const before = count('publishing_changes');
    await editor.save('theme', theme, { name: 'Brouillon' });
    expect(count('publishing_changes')).toBe(before);
    expect((await editor.readRecord('theme', theme)).onlineSince).not.toBeNull();
  });

  it('makes one site of edits in quick succession', async () => {
    const before = count("publishing_reports WHERE state = 'online'");
    for (const name of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq']) await rename(name);
    await waitFor('the last edit', () => isShown('Cinq'));
    expect(count("publishing_reports WHERE state = 'online'") - before).toBeLessThanOrEqual(3);
  });

  it('asks only for what has changed, and has then what a full pull brings', async () => {
    const request = {
      connection: { url: strapi.url, token: buildToken },
      today: findToday(),
      floors: {},
    };
    const base = await fetchContent(request);
    const { newest } = await fetchChanges(request.connection, 0);
    const province = await editor.findDocument('province', 'taroudannt');
    await editor.publish('theme', theme, { name: 'الصحة' }, 'ar');
    await editor.publish('province', province, { slug: 'taroudannt-2' });
    const profile = await editor.findDocument('profile', 'femme');
    await editor.unpublish('profile', profile);
    // Noted after the commit, which an answer to an editor does not wait for.
    const { changes, complete } = await waitFor('the last change', async () => {
      const answer = await fetchChanges(request.connection, newest);
      return answer.changes.some(({ documentId }) => documentId === profile) && answer;
    });
    expect({ complete, scopes: new Set(changes.map(({ scope }) => scope)) }).toEqual({
      complete: true,
      scopes: new Set(['record']),
    });
    const changed = await fetchChangedContent(request, base, toRecords(changes) ?? []);
    expect(changed).toEqual(await fetchContent(request));
    expect(changed).not.toEqual(base);
    expect(changed.snapshot.commune.find(({ slug }) => slug === 'taliouine')?.province).toBe('taroudannt-2');
    await editor.publish('province', province, { slug: 'taroudannt' });
    await editor.publish('profile', profile);
  });

  it('answers 410 for what was unpublished and leads from an old name to the new one', async () => {
    const other = await editor.findDocument('theme', 'return');
    await editor.unpublish('theme', other);
    await editor.publish('theme', theme, { slug: 'sante', name: 'Santé' });
    await waitFor('the new address', async () => (await visit('/fr/guide/besoin/sante/')).status === 200);
    expect((await visit('/fr/guide/besoin/return/')).status).toBe(410);
    expect(await visit(address)).toMatchObject({ status: 301, location: '/fr/guide/besoin/sante/' });
    await editor.publish('theme', other);
    await editor.publish('theme', theme, { slug: 'health', name: 'Retour' });
    await waitFor('both again', () => isShown('Retour'));
    expect((await visit('/fr/guide/besoin/return/')).status).toBe(200);
    expect(await visit('/fr/guide/besoin/sante/')).toMatchObject({ status: 301, location: address });
  });

  it('keeps the site and names record and field when something does not hold together', async () => {
    const commune = await editor.findDocument('commune', 'taliouine');
    const setName = (name: string) => {
      // Beside Strapi, which refuses such things: as a restored backup or an older version could have left it.
      const row = `document_id = '${commune}' AND locale = 'fr' AND published_at IS NOT NULL`;
      readValue(strapi, `UPDATE communes SET name = '${name}' WHERE ${row}`);
      const change = `'record', 'commune', '${commune}', 'publish', '2026-11-28T10:00:00.000Z'`;
      readValue(strapi, `INSERT INTO publishing_changes (scope, kind, document_id, action, at) VALUES (${change})`);
    };
    setName('');
    await rename('Jamais vu');
    const { failed } = await waitFor('the failure', async () => {
      const state = await editor.readState();
      return state.failed !== null && state;
    });
    expect(failed).toMatchObject({ reason: 'content', elsewhere: 0 });
    expect(failed?.problems).toContainEqual(
      expect.objectContaining({
        kind: 'commune',
        slug: 'taliouine',
        documentId: commune,
        field: 'texts.fr.name',
        record: 'taliouine',
        label: communeWords.fields.name.label.fr,
        sentence: validation.required.fr,
      }),
    );
    expect(await isShown('Retour')).toBe(true);
    // Officers are told of their own records, and of the others that there are some.
    const own = await createEditor(strapi, 'taliouine').readState();
    expect(own.failed?.problems.map(({ slug }) => slug)).toEqual(['taliouine']);
    const foreign = await createEditor(strapi, 'agadir').readState();
    expect(foreign.failed).toMatchObject({ problems: [], elsewhere: 1 });

    setName('Taliouine');
    await rename('Jamais vu');
    await waitFor('the edit that had waited', () => isShown('Jamais vu'));
    await waitFor('the good news', async () => (await editor.readState()).failed === null);
  });

  it('loses nothing when the publisher is gone, and says that it is', async () => {
    await site.kill();
    await rename('Pendant l’absence');
    expect((await editor.readRecord('theme', theme)).onlineSince).toBeNull();
    expect(await isShown('Jamais vu')).toBe(true);
    site.start();
    await waitFor('what was missed', () => isShown('Pendant l’absence'));
  });

  onceIt('never serves half a build, however often the publisher is killed', async () => {
    const answers: { status: number; text: string }[] = [];
    let isOver = false;
    const visitor = (async () => {
      while (!isOver) answers.push(await visit(address));
    })();
    for (const round of [1, 2]) {
      await rename(`Essai ${round}`);
      await waitFor('a build', async () => (await editor.readState()).buildingSince !== null);
      await site.kill();
      site.start();
    }
    await waitFor('the last edit', () => isShown('Essai 2'));
    isOver = true;
    await visitor;
    const whole = /^<!DOCTYPE html><html>.*<h1>(?:Pendant l’absence|Essai [12])<\/h1>.*<\/html>\s*$/s;
    expect(answers.filter(({ status, text }) => status !== 200 || !whole.test(text))).toEqual([]);
    expect(answers.length).toBeGreaterThan(20);
  });

  it('loses nothing when Strapi is restarted in the middle of it', async () => {
    await rename('Avant le redémarrage');
    await strapi.restart();
    await waitFor('the edit', () => isShown('Avant le redémarrage'));
    await rename('Après le redémarrage');
    await waitFor('the next edit', () => isShown('Après le redémarrage'));
  });

  onceIt('tries again by itself when a build fails for a reason that passes', async () => {
    const before = readdirSync(join(site.folder, 'releases')).length;
    await site.breakBuild();
    await rename('Au second essai');
    const { failed } = await waitFor('the failure', async () => {
      const state = await editor.readState();
      return state.failed !== null && state;
    });
    expect(failed).toMatchObject({ reason: 'build', problems: [] });
    expect(readdirSync(join(site.folder, 'releases')).length).toBeLessThanOrEqual(before);
    await site.mendBuild();
    await waitFor('the second try', () => isShown('Au second essai'));
  });

  it('speaks only to the build token, and to people who are signed in', async () => {
    const door = `${strapi.url}/api/publishing`;
    const ask = async (path: string, init: RequestInit = {}) => (await fetch(path, init)).status;
    const authorization = `Bearer ${buildToken}`;
    expect(await ask(`${door}/changes?after=0`)).toBe(401);
    expect(await ask(`${door}/reports`, { method: 'POST' })).toBe(401);
    expect(await ask(`${strapi.url}/publishing/state`)).toBe(401);
    expect(await ask(`${door}/changes?after=-1`, { headers: { authorization } })).toBe(400);
    expect(await ask(`${door}/changes?after=0&wait=9999`, { headers: { authorization } })).toBe(400);
    const body = JSON.stringify({ state: 'online', number: 'all' });
    const headers = { authorization, 'content-type': 'application/json' };
    expect(await ask(`${door}/reports`, { method: 'POST', headers, body })).toBe(400);
  });
});

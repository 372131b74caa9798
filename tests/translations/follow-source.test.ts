import { findPartState, type Locale, recordTypes, type Service } from '@portal/content/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fetchSnapshot } from '../../site/cms-client/index.ts';
import { databaseNames, startOn } from '../intake/databases.ts';
import { callAs } from '../intake/sign-in.ts';
import { buildToken, type Strapi } from '../portal/start-strapi.ts';

const services = '/content-manager/collection-types/api::service.service';
const documentSchema = z.object({ data: z.looseObject({ documentId: z.string(), locale: z.string() }) });
const draftSchema = z.object({
  data: z.looseObject({
    minorEdit: z.boolean().nullable(),
    proofread: z.boolean().nullable(),
    steps: z.array(z.looseObject({ id: z.number() })),
    translation: z.record(z.string(), z.looseObject({ state: z.string(), sourceDigest: z.string() })).nullable(),
  }),
});
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(new Date());

const french = {
  need: 'essai',
  cost: 'free',
  confidence: 'low',
  sources: [{ title: 'Essai' }],
  title: 'Demander un papier',
  summary: 'Le bureau vous aide à demander un papier.',
  whoFor: 'Tout le monde.',
  documents: 'La carte\nUne photo',
  steps: [
    { kind: 'gather', text: 'Rassemblez les papiers.' },
    { kind: 'go', text: 'Allez au guichet.' },
  ],
};
const arabic = {
  title: 'طلب وثيقة',
  summary: 'يساعدك المكتب.',
  whoFor: 'للجميع.',
  documents: 'البطاقة\nصورة',
  steps: [
    { kind: 'gather', text: 'اجمع الوثائق.' },
    { kind: 'go', text: 'اذهب إلى الشباك.' },
  ],
};
const parts = ['heading', 'eligibility', 'documents', 'steps'] as const;
const all = (state: string) => Object.fromEntries(parts.map((part) => [part, state]));

describe.each(databaseNames)('the states of a translation, on %s', (database) => {
  let strapi: Strapi;
  let id: string;
  let theme: string;
  let made = 0;

  beforeAll(async () => {
    strapi = await startOn(database);
    const themes = await call('GET', '/content-manager/collection-types/api::theme.theme?locale=fr');
    const { results } = z.object({ results: z.array(z.looseObject({ documentId: z.string() })) }).parse(themes.body);
    theme = results[0]?.documentId ?? '';
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  beforeEach(async () => {
    made += 1;
    const slug = `essai-${made}`;
    const created = await call('POST', `${services}?locale=fr`, { ...french, slug, theme: { connect: [theme] } });
    expect(created.status, created.text).toBe(201);
    id = documentSchema.parse(created.body).data.documentId;
    await publish('fr', {});
    await publish('ar', arabic);
  });

  it('are drafts when they are first written', async () => {
    expect(await readStates()).toEqual(all('draft'));
  });

  it('are reviewed once a native reader says so, for one part or for all', async () => {
    await publish('ar', { translation: JSON.stringify({ steps: { state: 'reviewed' } }) });
    expect(await readStates()).toEqual({ ...all('draft'), steps: 'reviewed' });
    await publish('ar', { proofread: true });
    expect(await readStates()).toEqual(all('reviewed'));
    const { ar } = (await readService()).texts;
    expect(ar?.translation?.['documents']).toMatchObject({
      reviewedOn: today,
      reviewedBy: expect.stringMatching(/\S/),
    });
    expect((await readDraft('ar')).proofread).toBe(false);
  });

  it('do not change when nothing does: re-saving, publishing, other fields, words for the search', async () => {
    await publish('ar', { proofread: true });
    await publish('fr', await readDraft('fr'));
    await publish('ar', await readDraft('ar'));
    await publish('fr', { cost: 'paid', searchWords: 'papier', verifiedOn: today, caution: '' });
    await publish('fr', { summary: '  Le bureau vous aide à\u00a0demander un papier. ' });
    await publish('ar', { searchWords: 'وثيقة' });
    expect(await readStates()).toEqual(all('reviewed'));
  });

  it('are outdated by a French text that says something else, in its part only', async () => {
    await publish('ar', { proofread: true });
    await publish('fr', { summary: 'Le bureau ne vous aide plus.' });
    expect(await readStates()).toEqual({ ...all('reviewed'), heading: 'outdated' });
  });

  it('see a step that is changed, whether or not the others are sent', async () => {
    const { steps } = await readDraft('fr');
    await publish('fr', { steps: steps.map((step, index) => (index === 1 ? { ...step, text: 'Téléphonez.' } : step)) });
    expect(await readStates()).toEqual({ ...all('draft'), steps: 'outdated' });
    await publish('fr', { steps });
    expect(await readStates()).toEqual(all('draft'));
  });

  it('wait for the publication of the French', async () => {
    await save('fr', { title: 'Autre chose' });
    expect(await readStates()).toEqual(all('draft'));
    await publish('fr', {});
    expect(await readStates()).toEqual({ ...all('draft'), heading: 'outdated' });
  });

  it('are not outdated by a minor edit, and the tick is gone after it', async () => {
    await publish('ar', { proofread: true });
    await publish('fr', { title: 'Demander un papié', minorEdit: true });
    expect((await readDraft('fr')).minorEdit).toBe(false);
    await publish('fr', { title: 'Demander un papier ici', minorEdit: true });
    expect(await readStates()).toEqual(all('reviewed'));
    await publish('fr', await readDraft('fr'));
    expect(await readStates()).toEqual(all('reviewed'));
    await publish('fr', { title: 'Refuser un papier' });
    expect(await readStates()).toEqual({ ...all('reviewed'), heading: 'outdated' });
  });

  it('are not brought up to date by a minor edit after a real one', async () => {
    await publish('fr', { title: 'Refuser un papier' });
    await publish('fr', { title: 'Refuser un papier.', minorEdit: true });
    expect(await readStates()).toEqual({ ...all('draft'), heading: 'outdated' });
    await publish('ar', { title: 'رفض وثيقة' });
    expect(await readStates()).toEqual(all('draft'));
  });

  it('are up to date again once translated again, as a draft', async () => {
    await publish('ar', { proofread: true });
    await publish('fr', { title: 'Refuser un papier', whoFor: 'Les adultes.' });
    await publish('ar', await readDraft('ar'));
    expect(await readStates()).toMatchObject({ heading: 'outdated', eligibility: 'outdated' });
    await publish('ar', { ...(await readDraft('ar')), title: 'رفض وثيقة' });
    expect(await readStates()).toEqual({ ...all('reviewed'), heading: 'draft', eligibility: 'outdated' });
  });

  it('keep a review through a typo that is marked minor, which brings nothing up to date', async () => {
    await publish('ar', { proofread: true });
    await publish('ar', { title: 'طلب وثيقة.', minorEdit: true });
    expect(await readStates()).toEqual(all('reviewed'));
    await publish('fr', { title: 'Refuser un papier' });
    await publish('ar', { title: 'طلب وثيقة!', minorEdit: true });
    expect(await readStates()).toEqual({ ...all('reviewed'), heading: 'outdated' });
  });

  it('are never copied from another language', async () => {
    await publish('ar', { proofread: true });
    const { translation } = await readDraft('ar');
    await publish('ary', { ...arabic, translation });
    expect(await readStates('ary')).toEqual(all('draft'));
  });

  it('are refused when they are not understood', async () => {
    const answer = await save('ar', { translation: { steps: { state: 'perfect' } } });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('steps.state');
    expect(await readStates()).toEqual(all('draft'));
  });

  it('leave nothing of the editor’s ticks in what the site reads', async () => {
    const response = await fetch(`${strapi.url}/api/services?locale=ar`, {
      headers: { authorization: `Bearer ${buildToken}` },
    });
    expect(await response.text()).not.toMatch(/minorEdit|proofread/);
  });

  it('are explained to the editor, beside the ticks', async () => {
    const { body } = await callAs(
      strapi,
      'admin',
      'GET',
      '/content-manager/content-types/api::theme.theme/configuration',
    );
    const edit = z.object({ edit: z.object({ label: z.string(), description: z.string() }) });
    const schema = z.object({
      data: z.object({ contentType: z.object({ metadatas: z.record(z.string(), z.unknown()) }) }),
    });
    const { metadatas } = schema.parse(body).data.contentType;
    for (const field of ['translation', 'minorEdit', 'proofread']) {
      expect(edit.parse(metadatas[field]).edit.label).not.toBe(field);
      expect(edit.parse(metadatas[field]).edit.description).not.toBe('');
    }
  });

  const call = (method: string, path: string, body?: unknown) => callAs(strapi, 'coordination', method, path, body);

  function save(locale: Locale, changes: object) {
    return call('PUT', `${services}/${id}?locale=${locale}`, changes);
  }

  async function publish(locale: Locale, changes: object): Promise<void> {
    const saved = await save(locale, changes);
    expect(saved.status, saved.text).toBe(200);
    expect(documentSchema.parse(saved.body).data.locale).toBe(locale);
    const published = await call('POST', `${services}/${id}/actions/publish?locale=${locale}`, {});
    expect(published.status, published.text).toBe(200);
  }

  async function readDraft(locale: Locale) {
    const { body } = await call('GET', `${services}/${id}?locale=${locale}&status=draft`);
    const { documentId: _id, theme: _theme, ...draft } = draftSchema.parse(body).data;
    return draft;
  }

  /** As the pages do: from what is published, and nothing else. */
  async function readService(): Promise<Service> {
    const connection = { url: strapi.url, token: buildToken };
    const { service } = await fetchSnapshot({ connection, today, floors: {} });
    const found = service.find(({ slug }) => slug === `essai-${made}`);
    if (!found) throw new Error('The sheet is not published');
    return found;
  }

  async function readStates(locale: Locale = 'ar') {
    const { texts } = await readService();
    return Object.fromEntries(parts.map((part) => [part, findPartState(recordTypes.service, texts, locale, part)]));
  }
});

import { request } from 'node:http';
import { documentLimit } from '@portal/content/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import uploads from '../../cms/src/uploads/messages.json' with { type: 'json' };
import validation from '../../cms/src/validation/messages.json' with { type: 'json' };
import { fetchSnapshot } from '../../site/cms-client/index.ts';
import { databaseNames, startOn } from '../intake/databases.ts';
import { callAs, type DemoAccount, signIn } from '../intake/sign-in.ts';
import { buildToken, type Strapi } from '../portal/start-strapi.ts';
import { uploadFile } from '../recordings/upload-file.ts';
import { describePictures } from './describe-pictures.ts';
import { describeTeam } from './describe-team.ts';

const path = (kind: string) => `/content-manager/collection-types/api::${kind}.${kind}`;
const documentSchema = z.object({ data: z.looseObject({ documentId: z.string(), slug: z.string() }) });
const listSchema = z.object({ results: z.array(z.looseObject({ documentId: z.string(), slug: z.string() })) });
const refusalSchema = z.object({
  error: z.object({
    message: z.string(),
    details: z.object({
      errors: z.array(z.object({ path: z.array(z.string()), message: z.string() })).default([]),
    }),
  }),
});

const event = (changes: Record<string, unknown> = {}) => ({
  type: 'workshop',
  commune: 'taliouine',
  startsOn: '2026-12-01',
  precision: 'day',
  eventStatus: 'confirmed',
  title: 'Journée d’accueil',
  summary: 'Un essai',
  sources: [{ title: 'Essai' }],
  ...changes,
});
const holiday = (changes: Record<string, unknown> = {}) => ({
  name: 'Aïd',
  startsOn: '2027-03-10',
  sources: [],
  ...changes,
});

const project = {
  type: 'local-project',
  sector: 'water',
  stage: 'idea',
  title: 'Un puits',
  summary: 'Un essai',
  sources: [{ title: 'Essai' }],
};

/** Begins to send a file of that many bytes, and listens to what is said before any of it is sent. */
async function announce(
  strapi: Strapi,
  bytes: number,
  language: string,
): Promise<{ status: number | undefined; text: string }> {
  const headers = {
    authorization: `Bearer ${await signIn(strapi, 'coordination')}`,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': bytes,
    'accept-language': language,
  };
  return new Promise((resolve, reject) => {
    const sending = request(`${strapi.url}/upload`, { method: 'POST', headers }, async (answer) => {
      let text = '';
      for await (const chunk of answer) text += String(chunk);
      sending.destroy();
      resolve({ status: answer.statusCode, text });
    });
    sending.on('error', reject);
    sending.write('--x\r\n');
  });
}

describe.each(databaseNames)('what an editor writes and publishes, on %s', (database) => {
  let strapi: Strapi;
  const as = (account: DemoAccount, method: string, url: string, body?: unknown) =>
    callAs(strapi, account, method, url, body);
  const make = async (kind: string, body: unknown, account: DemoAccount = 'taliouine') => {
    const made = await as(account, 'POST', `${path(kind)}?locale=fr`, body);
    expect(made.text).toContain('documentId');
    return documentSchema.parse(made.body).data;
  };
  const publish = (kind: string, id: string, body: unknown = {}, account: DemoAccount = 'taliouine', locale = 'fr') =>
    as(account, 'POST', `${path(kind)}/${id}/actions/publish?locale=${locale}`, body);
  const list = async (kind: string) =>
    listSchema.parse((await as('admin', 'GET', `${path(kind)}?locale=fr&pageSize=100`)).body).results;
  const find = async (kind: string, slug: string) =>
    (await list(kind)).find((entry) => entry.slug === slug)?.documentId ?? '';
  /** `title: sentence`, or the one sentence of a refusal that belongs to no field. */
  const explain = (body: unknown): string[] => {
    const { error } = refusalSchema.parse(body);
    const faults = error.details.errors.map((fault) => `${fault.path.join('.')}: ${fault.message}`);
    return faults.length > 0 ? faults : [error.message];
  };

  beforeAll(async () => {
    strapi = await startOn(database);
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('makes a slug of the French title, which follows it until the record is published', async () => {
    const first = await make('event', event());
    expect(first.slug).toBe('journee-d-accueil');
    expect((await make('event', event())).slug).toBe('journee-d-accueil-2');
    const url = `${path('event')}/${first.documentId}?locale=fr`;
    const renamed = await as('taliouine', 'PUT', url, event({ slug: first.slug, title: 'Journée des migrants' }));
    expect(documentSchema.parse(renamed.body).data.slug).toBe('journee-des-migrants');
    expect((await publish('event', first.documentId)).status).toBe(200);
    const later = await as('taliouine', 'PUT', url, { title: 'Une journée' });
    expect(documentSchema.parse(later.body).data.slug).toBe('journee-des-migrants');
    const moved = await as('taliouine', 'PUT', url, { slug: 'autre-adresse' });
    expect(explain(moved.body)).toEqual([`slug: ${validation.slugFixed.fr}`]);
    expect((await as('coordination', 'PUT', url, { slug: 'autre-adresse' })).status).toBe(200);
  });

  it('refuses an emoji slug, a taken one and pasted HTML when they are saved', async () => {
    for (const [changes, sentence] of [
      [{ slug: 'fête-🎉' }, `slug: ${validation.slug.fr}`],
      [{ slug: 'journee-d-accueil-2' }, `slug: ${validation.slugTaken.fr}`],
      [{ summary: '<p class=MsoNormal>Un <b>essai</b></p>' }, `summary: ${validation.html.fr}`],
      [{ startTime: '25:00' }, `startTime: ${validation.time.fr}`],
    ] as const) {
      const answer = await as('taliouine', 'POST', `${path('event')}?locale=fr`, event(changes));
      expect(answer.status).toBe(400);
      expect(explain(answer.body)).toEqual([sentence]);
    }
  });

  it('keeps an unfinished draft and says on publishing what it lacks, beside the field', async () => {
    const { documentId } = await make('event', { commune: 'taliouine', title: 'Sans date' });
    const refused = await publish('event', documentId);
    expect(refused.status).toBe(400);
    const required = ['eventStatus', 'precision', 'startsOn', 'summary', 'type'];
    expect(explain(refused.body).toSorted()).toEqual(required.map((field) => `${field}: ${validation.required.fr}`));
    const backward = event({ startsOn: '2026-12-02', endsOn: '2026-12-01' });
    expect(explain((await publish('event', documentId, backward)).body)).toEqual([
      `endsOn: ${validation.endsBefore.fr}`,
    ]);
    expect(
      explain((await publish('event', documentId, event({ sources: [{ title: 'x', seenOn: '2999-01-01' }] }))).body),
    ).toEqual([`sources.0.seenOn: ${validation.future.fr}`]);
  });

  it('stores a telephone number as it was said in international form, and refuses half a one', async () => {
    const office = await find('office', 'taliouine');
    const saved = await as('taliouine', 'PUT', `${path('office')}/${office}?locale=fr`, { phone: '٠٥٢٨ ٨٥ ٢٢ ٣٣' });
    expect(documentSchema.parse(saved.body).data['phone']).toBe('+212528852233');
    const half = await as('taliouine', 'PUT', `${path('office')}/${office}?locale=fr`, { phone: '0528 85' });
    expect(explain(half.body)).toEqual([`phone: ${validation.phone.fr}`]);
  });

  it('speaks the language of the editor', async () => {
    await as('taliouine', 'PUT', '/admin/users/me', { preferedLanguage: 'ar' });
    const office = await find('office', 'taliouine');
    const half = await as('taliouine', 'PUT', `${path('office')}/${office}?locale=fr`, { phone: '0528 85' });
    expect(explain(half.body)).toEqual([`phone: ${validation.phone.ar}`]);
    await as('taliouine', 'PUT', '/admin/users/me', { preferedLanguage: 'fr' });
  });

  it.each(['fr', 'ar'] as const)(
    'names in %s what cannot be of an event, a project and a document',
    async (language) => {
      const taken = (await list('event'))[0]?.slug;
      const cases: [string, Record<string, unknown>, string][] = [
        ['event', event({ endsOn: '2026-11-30' }), `endsOn: ${validation.endsBefore[language]}`],
        ['event', event({ startTime: '10:00', endTime: '09:00' }), `endsOn: ${validation.endsBefore[language]}`],
        ['event', event({ repeats: 'weekly' }), `repeatUntil: ${validation.repeatEnd[language]}`],
        [
          'event',
          event({ repeats: 'yearly', repeatUntil: '2999-12-31' }),
          `repeatUntil: ${validation.repeatEnd[language]}`,
        ],
        ['opportunity', project, `commune: ${validation.required[language]}`],
      ];
      await as('coordination', 'PUT', '/admin/users/me', { preferedLanguage: language });
      for (const [kind, body, sentence] of cases) {
        const { documentId } = await make(kind, kind === 'event' ? event() : project, 'coordination');
        const answer = await publish(kind, documentId, body, 'coordination');
        expect([answer.status, explain(answer.body)]).toEqual([400, [sentence]]);
      }
      const twice = await as('coordination', 'POST', `${path('event')}?locale=fr`, event({ slug: taken }));
      expect([twice.status, explain(twice.body)]).toEqual([400, [`slug: ${validation.slugTaken[language]}`]]);
      const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(documentLimit)]);
      const heavy = await uploadFile(strapi, 'coordination', { name: 'lourd.pdf', content, type: 'application/pdf' });
      expect([heavy.status, heavy.text]).toEqual([400, expect.stringContaining(uploads.documentTooLarge[language])]);
      // 200 MB are not read to the end: the door says so by the length that was announced.
      const huge = await announce(strapi, 200 * 1024 * 1024, language);
      expect([huge.status, huge.text]).toEqual([413, expect.stringContaining(uploads.requestTooLarge[language])]);
      await as('coordination', 'PUT', '/admin/users/me', { preferedLanguage: 'fr' });
    },
  );

  it('publishes no link to a record that is not online, and takes none offline that others lead to', async () => {
    const organisation = await make(
      'organisation',
      { name: 'Organisme', summary: 'Un essai', category: 'health', nameChecked: true, sources: [] },
      'coordination',
    );
    const connect = { connect: [{ documentId: organisation.documentId }] };
    const point = await make('contact-point', { commune: 'taliouine', name: 'Guichet', organisation: connect });
    const names = validation.notPublished.fr.replace('{names}', 'Organisme');
    expect(explain((await publish('contact-point', point.documentId)).body)).toEqual([`organisation: ${names}`]);
    expect((await publish('organisation', organisation.documentId, {}, 'coordination')).status).toBe(200);
    expect((await publish('contact-point', point.documentId)).status).toBe(200);
    const used = validation.hasReferrers.fr.replace('{names}', 'Guichet');
    const url = `${path('organisation')}/${organisation.documentId}`;
    const unpublished = await as('coordination', 'POST', `${url}/actions/unpublish?locale=fr`, {});
    expect(explain(unpublished.body)).toEqual([used]);
    const removed = await as('coordination', 'DELETE', `${url}?locale=fr`);
    expect(explain(removed.body)).toEqual([used]);
    const commune = `${path('commune')}/${await find('commune', 'taliouine')}/actions/unpublish?locale=fr`;
    expect((await as('coordination', 'POST', commune, {})).status).toBe(400);
  });

  it('keeps translations behind their French page: none goes online before it, none stays after it', async () => {
    const { documentId } = await make('public-holiday', holiday(), 'coordination');
    await as('coordination', 'PUT', `${path('public-holiday')}/${documentId}?locale=ar`, { name: 'عيد' });
    const early = await publish('public-holiday', documentId, {}, 'coordination', 'ar');
    expect(explain(early.body)).toEqual([`name: ${validation.sourceFirst.fr}`]);
    for (const locale of ['fr', 'ar']) {
      expect((await publish('public-holiday', documentId, {}, 'coordination', locale)).status).toBe(200);
    }
    const url = `${path('public-holiday')}/${documentId}/actions/unpublish?locale=fr`;
    expect((await as('coordination', 'POST', url, {})).status).toBe(200);
    const arabic = await as('admin', 'GET', `${path('public-holiday')}/${documentId}?locale=ar&status=published`);
    // Strapi answers with the languages that are left, and no entry.
    expect(documentSchema.safeParse(arabic.body).success).toBe(false);
  });

  describePictures(() => strapi);

  it('accepts nothing that a build would stop at', async () => {
    const connection = { url: strapi.url, token: buildToken };
    const snapshot = await fetchSnapshot({ connection, today: '2026-11-28', floors: {} });
    expect(snapshot.event.length).toBeGreaterThan(0);
    expect(snapshot['contact-point'].map(({ organisation }) => organisation)).toEqual(['organisme']);
  });

  describeTeam(() => strapi);
});

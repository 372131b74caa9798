import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOn, type TestStrapi } from '../intake/databases.ts';
import { callAs } from '../intake/sign-in.ts';
import { demoPassword } from '../portal/start-strapi.ts';

const officer = 'taliouine@demo.baom.example';

/** What somebody learns who tries: without anything that differs by itself from one answer to the next. */
interface Learnt {
  readonly status: number;
  readonly text: string;
}

describe('signing in to the CMS, behind a proxy', () => {
  let strapi: TestStrapi;
  beforeAll(async () => {
    strapi = await startOn('SQLite', { REQUEST_TRUST_PROXY: 'true', PUBLIC_URL: 'https://cms.baom.example' });
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  let turn = 0;
  /** The proxy writes the last address; whoever calls invents the ones before it. */
  async function post(path: string, body: object, from: string): Promise<Learnt> {
    turn += 1;
    const response = await fetch(`${strapi.url}/admin${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-proto': 'https',
        'x-forwarded-for': `198.51.100.${turn % 250}, ${from}`,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  }
  const signIn = (email: string, password: string, from: string) => post('/login', { email, password }, from);
  const tryOften = async (times: number, one: (index: number) => Promise<Learnt>) => {
    const statuses: number[] = [];
    for (let index = 0; index < times; index += 1) statuses.push((await one(index)).status);
    return statuses.filter((status) => status !== 429).length;
  };

  it('tells an unknown account, a wrong password and a switched-off account apart to nobody', async () => {
    const from = '203.0.113.1';
    const colleague = 'agadir@demo.baom.example';
    const users = await callAs(strapi, 'admin', 'GET', '/admin/users?pageSize=100');
    const { data } = users.body as { data: { results: { id: number; email: string }[] } };
    const id = data.results.find(({ email }) => email === colleague)?.id;
    await callAs(strapi, 'admin', 'PUT', `/admin/users/${id}`, { isActive: false });
    const answers = [
      await signIn('nobody@demo.baom.example', demoPassword, from),
      await signIn(officer, 'Wrong-password-1', from),
      await signIn(colleague, demoPassword, from),
    ];
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]?.status).toBe(400);
    const forgotten = [
      await post('/forgot-password', { email: 'nobody@demo.baom.example' }, from),
      await post('/forgot-password', { email: officer }, from),
    ];
    expect(forgotten).toEqual([
      { status: 204, text: '' },
      { status: 204, text: '' },
    ]);
  });

  it('stops guesses at one account, whatever X-Forwarded-For begins with and however the name is written', async () => {
    const spell = (index: number) => (index % 2 === 0 ? officer : officer.toUpperCase());
    expect(await tryOften(40, (index) => signIn(spell(index), 'Wrong-password-1', '203.0.113.2'))).toBeLessThanOrEqual(
      10,
    );
    expect((await signIn(officer, demoPassword, '203.0.113.2')).status).toBe(429);
    // Who is at another place is not shut out by it.
    expect((await signIn(officer, demoPassword, '203.0.113.3')).status).toBe(200);
  });

  it('stops one password tried on many accounts, and tokens and addresses that are guessed', async () => {
    const spray = (index: number) => signIn(`person${index}@demo.baom.example`, 'Wrong-password-1', '203.0.113.4');
    expect(await tryOften(60, spray)).toBe(30);
    const token = (index: number) =>
      post('/reset-password', { resetPasswordToken: `guess${index}`, password: 'Wrong-password-1' }, '203.0.113.5');
    expect(await tryOften(60, token)).toBe(30);
    const address = (index: number) =>
      post('/forgot-password', { email: `p${index}@demo.baom.example` }, '203.0.113.6');
    expect(await tryOften(60, address)).toBe(30);
  });

  it('stops guesses at one account from many places at once', async () => {
    const guess = (index: number) => signIn('coordination@demo.baom.example', 'Wrong-password-1', `192.0.2.${index}`);
    const answers = await Promise.all(Array.from({ length: 56 }, (_, index) => guess(index)));
    expect(answers.filter(({ status }) => status !== 429)).toHaveLength(50);
  });

  it('lets an office behind one address sign in as often as it likes', async () => {
    expect(await tryOften(31, () => signIn(officer, demoPassword, '203.0.113.7'))).toBe(31);
  });

  it('sends no mail for whoever is signed in', async () => {
    const mail = { to: 'evil@x.example', subject: 'x', text: 'what an officer has opened' };
    for (const account of ['admin', 'taliouine'] as const) {
      for (const path of ['/email', '/email/', '/api/email']) {
        expect([404, 405]).toContain((await callAs(strapi, account, 'POST', path, mail)).status);
      }
    }
  });
});

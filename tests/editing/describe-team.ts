import { teamSchema } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exchangeCalls } from '../content/exchange-calls.ts';
import { callAs, type DemoAccount, type Reply } from '../intake/sign-in.ts';
import { demoPassword, type Strapi } from '../portal/start-strapi.ts';

const invitedSchema = z.object({ link: z.url(), mailed: z.literal(false) });
const offices = '/content-manager/collection-types/api::office.office';
const listSchema = z.object({ results: z.array(z.looseObject({ documentId: z.string(), slug: z.string() })) });
const rolesSchema = z.object({ data: z.array(z.looseObject({ id: z.number(), code: z.string() })) });
const permissionsSchema = z.object({
  data: z.array(z.looseObject({ action: z.string(), subject: z.string().nullable() })),
});

const officer = {
  firstname: 'Amina',
  lastname: '',
  language: 'fr',
  tasks: ['officer'],
  communes: ['taliouine'],
  languages: [],
};
const translator = { ...officer, firstname: 'Idir', tasks: ['translator'], communes: [], languages: ['ar'] };

/** What the coordination and a translator may do; behind the Strapi of the file that calls it. */
export function describeTeam(getStrapi: () => Strapi): void {
  const as = (account: DemoAccount, method: string, url: string, body?: unknown) =>
    callAs(getStrapi(), account, method, url, body);
  const readTeam = async (account: DemoAccount = 'coordination') =>
    teamSchema.parse((await as(account, 'GET', '/team')).body);

  /** As the invited person does with the link. */
  async function register(reply: Reply, firstname: string): Promise<number> {
    const { link } = invitedSchema.parse(reply.body);
    const registrationToken = new URL(link).searchParams.get('registrationToken');
    const answer = await fetch(`${getStrapi().url}/admin/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ registrationToken, userInfo: { firstname, lastname: '', password: demoPassword } }),
    });
    return answer.status;
  }

  describe('the team', () => {
    it('is invited by the coordination on one page: the new officer has their commune and no other', async () => {
      const email = 'colleague@demo.baom.example';
      const invited = await as('coordination', 'POST', '/team', { ...officer, email });
      expect(await register(invited, 'Amina')).toBe(200);
      const own = listSchema.parse((await as('colleague', 'GET', `${offices}?locale=fr`)).body);
      expect(own.results.map(({ slug }) => slug)).toEqual(['taliouine']);
      expect((await as('coordination', 'POST', '/team', { ...officer, email })).text).toContain('known-address');
      const member = (await readTeam()).members.find((each) => each.email === email);
      expect(member).toMatchObject({ active: true, registered: true, communes: ['taliouine'], keys: [] });
      expect((await as('coordination', 'POST', `/team/${member?.id}/active`, { active: false })).status).toBe(200);
      expect((await as('colleague', 'GET', `${offices}?locale=fr`)).status).toBe(401);
    });

    it.each([
      ['no commune', { communes: [] }, 'invalid'],
      ['a commune that is not there', { communes: ['paris'] }, 'unknown-commune'],
      ['another role', { tasks: ['administrator'] }, 'invalid'],
      ['French to translate', { tasks: ['translator'], languages: ['fr'] }, 'invalid'],
      ['no address', { email: 'amina' }, 'invalid'],
    ])('is not given an account with %s', async (_name, changes, code) => {
      const body = { ...officer, email: 'other@demo.baom.example', ...changes };
      const refused = await as('coordination', 'POST', '/team', body);
      expect(refused.status).toBe(400);
      expect(refused.text).toContain(code);
    });

    it('is closed to officers, and does not hold the coordination or administrators', async () => {
      for (const [method, url] of [
        ['GET', '/team'],
        ['POST', '/team'],
        ['POST', '/team/1/active'],
        ['POST', '/team/1/duty'],
        ['POST', '/team/1/link'],
        ['POST', '/team/roles/portal-officer/restore'],
      ] as const) {
        const body = method === 'GET' ? undefined : {};
        expect((await as('taliouine', method, url, body)).status, url).toBe(403);
      }
      const { members } = await readTeam();
      expect(members.map(({ email }) => email)).not.toContain('admin@demo.baom.example');
      const all = z
        .object({ data: z.object({ results: z.array(z.object({ id: z.number(), email: z.string() })) }) })
        .parse((await as('admin', 'GET', '/admin/users?pageSize=100')).body).data.results;
      const admin = all.find(({ email }) => email === 'admin@demo.baom.example');
      expect((await as('coordination', 'POST', `/team/${admin?.id}/active`, { active: false })).status).toBe(404);
      expect((await as('coordination', 'POST', '/team/roles/portal-officer/restore')).status).toBe(404);
    });

    it('knows who alone holds the key of a desk', async () => {
      const holder = (await readTeam()).members.find(({ email }) => email === 'taliouine@demo.baom.example');
      expect(holder?.keys).toEqual([{ commune: 'taliouine', others: 0 }]);
    });
  });

  describe('a translator', () => {
    it('writes and publishes the texts of their language, and nothing else', async () => {
      const invited = await as('coordination', 'POST', '/team', {
        ...translator,
        email: 'translator@demo.baom.example',
      });
      expect(await register(invited, 'Idir')).toBe(200);
      const { results } = listSchema.parse((await as('admin', 'GET', `${offices}?locale=fr`)).body);
      const url = `${offices}/${results.find(({ slug }) => slug === 'taliouine')?.documentId}`;
      const saved = await as('translator', 'PUT', `${url}?locale=ar`, { name: 'مكتب تاليوين', phone: '+212500000001' });
      expect(saved.status).toBe(200);
      const stored = z
        .object({ data: z.looseObject({}) })
        .parse((await as('admin', 'GET', `${url}?locale=ar`)).body).data;
      expect(stored).toMatchObject({ name: 'مكتب تاليوين' });
      expect(stored).not.toMatchObject({ phone: '+212500000001' });
      expect((await as('translator', 'POST', `${url}/actions/publish?locale=ar`, {})).status).toBe(200);
      for (const [method, path] of [
        ['PUT', '?locale=fr'],
        ['PUT', '?locale=en'],
        ['PUT', '?locale=zgh'],
        ['POST', '/actions/publish?locale=fr'],
        ['POST', '/actions/publish?locale=en'],
        ['POST', '/actions/publish?locale=zgh'],
        ['POST', '/actions/unpublish?locale=fr'],
        ['DELETE', '?locale=ar'],
      ] as const) {
        expect((await as('translator', method, `${url}${path}`, { name: 'x' })).status, `${method} ${path}`).toBe(403);
      }
      expect((await as('translator', 'POST', `${offices}?locale=ar`, { name: 'x' })).status).toBe(403);
      expect((await as('translator', 'GET', '/reception/desk')).status).toBe(403);
      for (const [method, path, body] of exchangeCalls) {
        expect((await as('translator', method, path, body)).status, path).toBe(403);
      }
    });
  });

  describe('a role that was changed by hand', () => {
    const right = { action: 'plugin::content-manager.explorer.read', subject: 'api::theme.theme' };
    const findOfficerRole = async () =>
      rolesSchema
        .parse((await as('admin', 'GET', '/admin/roles')).body)
        .data.find(({ code }) => code === 'portal-officer')?.id;
    const readRights = async () =>
      permissionsSchema.parse((await as('admin', 'GET', `/admin/roles/${await findOfficerRole()}/permissions`)).body)
        .data;
    const hasRight = async () =>
      (await readRights()).some(({ action, subject }) => action === right.action && subject === right.subject);

    it('is kept at the next start, with a line in the log and a notice, until an administrator takes the file’s again', async () => {
      expect((await readTeam('admin')).changedRoles).toEqual([]);
      const rights = (await readRights()).map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      }));
      const added = { ...right, properties: { fields: ['name'], locales: ['fr'] }, conditions: [] };
      const url = `/admin/roles/${await findOfficerRole()}/permissions`;
      expect((await as('admin', 'PUT', url, { permissions: [...rights, added] })).status).toBe(200);
      await getStrapi().restart();
      expect(await hasRight()).toBe(true);
      expect(getStrapi().log()).toContain('(portal-officer) was changed in the admin and is kept so');
      expect((await readTeam('admin')).changedRoles).toEqual([
        { code: 'portal-officer', name: 'Chargé·e de BAOM', added: ['read theme'], removed: [] },
      ]);
      expect((await readTeam()).changedRoles).toEqual([]);
      expect((await as('admin', 'POST', '/team/roles/portal-officer/restore')).status).toBe(200);
      expect(await hasRight()).toBe(false);
    });
  });
}

import {
  type Desk,
  type DeskKeyRecord,
  deskKeyRecordSchema,
  deskSchema,
  type Holder,
  holderSchema,
} from '@portal/content/schema';
import { demoPassphrase } from '@portal/content/schema/demo-desk.ts';
import { codeLengths, makeCode } from '@portal/content/sealing/code.ts';
import { createDeskKey, type DeskKey } from '@portal/content/sealing/desk-key.ts';
import { unwrapDeskKey, wrapDeskKey } from '@portal/content/sealing/key-wrap.ts';
import { answerProof } from '@portal/content/sealing/proof.ts';
import { z } from 'zod';
import { callAs, type DemoAccount, type Reply } from '../intake/sign-in.ts';
import { demoPassword, type Strapi } from '../portal/start-strapi.ts';

/** What the page "Accueil" does in an officer's browser. */
export function openOffice(strapi: Strapi, account: DemoAccount) {
  const call = (method: string, path: string, body?: unknown): Promise<Reply> =>
    callAs(strapi, account, method, `/reception${path}`, body);
  const showDesk = async (): Promise<Desk> => deskSchema.parse((await call('GET', '/desk')).body);

  return {
    call,
    showDesk,

    async findKey(commune: string, state: DeskKeyRecord['state'] = 'active'): Promise<DeskKeyRecord> {
      const key = (await showDesk()).keys.find((entry) => entry.commune === commune && entry.state === state);
      if (!key) throw new Error(`${account} has no ${state} key of ${commune}`);
      return key;
    },

    /** With the phrase of any holder, as typed at the screen. */
    async unlock(key: DeskKeyRecord, phrase: string = demoPassphrase): Promise<DeskKey> {
      for (const { wrap } of key.holders) {
        const opened = await unwrapDeskKey({ wrap, keyId: key.keyId, phrase, extractable: true }).catch(
          () => undefined,
        );
        if (opened) return opened;
      }
      throw new Error('This phrase opens nothing');
    },

    async createKey(commune: string) {
      const deskKey = await createDeskKey();
      const phrase = makeCode(codeLengths.phrase);
      const sheet = makeCode(codeLengths.recovery);
      const holders = [
        { kind: 'officer', label: 'moi', wrap: await wrapDeskKey({ deskKey, phrase }) },
        { kind: 'recovery', label: 'Coffre', wrap: await wrapDeskKey({ deskKey, phrase: sheet }) },
      ];
      const { keyId, publicKey } = deskKey;
      const reply = await call('POST', '/keys', { commune, keyId, publicKey, holders });
      return { reply, deskKey, phrase, sheet };
    },

    async addHolder(deskKey: DeskKey, kind: Holder['kind'], more: { replaces?: number; label?: string } = {}) {
      const phrase = makeCode(kind === 'recovery' ? codeLengths.recovery : codeLengths.phrase);
      const wrap = await wrapDeskKey({ deskKey, phrase });
      const reply = await call('POST', `/keys/${deskKey.keyId}/holders`, { kind, label: kind, wrap, ...more });
      return { reply, phrase, holder: reply.status === 201 ? holderSchema.parse(reply.body) : undefined };
    },

    async prove(deskKey: DeskKey, holderId: number): Promise<Reply> {
      const path = `/keys/${deskKey.keyId}/holders/${holderId}/proof`;
      const asked = await call('POST', path, {});
      if (asked.status !== 200) return asked;
      const { challenge } = z.object({ challenge: z.unknown() }).parse(asked.body);
      return call('POST', path, { answer: await answerProof(challenge, deskKey.keyPair) });
    },
  };
}
export type Office = ReturnType<typeof openOffice>;

/** A new key with both its holders proved, as the first run leaves it. */
export async function makeWorkingKey(office: Office, commune: string) {
  const made = await office.createKey(commune);
  const record = deskKeyRecordSchema.parse(made.reply.body);
  for (const { id } of record.holders) await office.prove(made.deskKey, id);
  return { ...made, record };
}

const usersSchema = z.object({
  data: z.object({ results: z.array(z.object({ id: z.number(), email: z.string() })) }),
});

export async function findUserId(strapi: Strapi, account: DemoAccount): Promise<number> {
  const { body } = await callAs(strapi, 'admin', 'GET', '/admin/users?pageSize=100');
  const found = usersSchema.parse(body).data.results.find(({ email }) => email.startsWith(`${account}@`));
  if (!found) throw new Error(`No account "${account}"`);
  return found.id;
}

const assignments = '/content-manager/collection-types/api::assignment.assignment';
const assignmentsSchema = z.object({
  results: z.array(
    z.object({ documentId: z.string(), communes: z.string(), officer: z.object({ email: z.string() }).nullish() }),
  ),
});

/** As the administrator does it in the Content Manager. */
export async function assign(strapi: Strapi, account: DemoAccount, communes: readonly string[]): Promise<void> {
  const { body } = await callAs(strapi, 'admin', 'GET', `${assignments}?populate=officer&pageSize=100`);
  const known = assignmentsSchema.parse(body).results.find(({ officer }) => officer?.email.startsWith(`${account}@`));
  const reply = known
    ? await callAs(strapi, 'admin', 'PUT', `${assignments}/${known.documentId}`, { communes: communes.join('\n') })
    : await callAs(strapi, 'admin', 'POST', assignments, {
        communes: communes.join('\n'),
        officer: { connect: [{ id: await findUserId(strapi, account) }] },
      });
  if (reply.status > 201) throw new Error(`Assigning failed: ${reply.text}`);
}

/** A second officer, invited by the administrator, with a password of their own. */
export async function hireColleague(strapi: Strapi, communes: readonly string[]): Promise<void> {
  const roles = z
    .object({ data: z.array(z.object({ id: z.number(), code: z.string() })) })
    .parse((await callAs(strapi, 'admin', 'GET', '/admin/roles')).body);
  const role = roles.data.find(({ code }) => code === 'portal-officer');
  const person = { email: 'colleague@demo.baom.example', firstname: 'Collègue', lastname: '' };
  const made = await callAs(strapi, 'admin', 'POST', '/admin/users', { ...person, roles: [role?.id] });
  const { registrationToken } = z.object({ data: z.object({ registrationToken: z.string() }) }).parse(made.body).data;
  const registered = await fetch(`${strapi.url}/admin/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      registrationToken,
      userInfo: { firstname: person.firstname, lastname: '', password: demoPassword },
    }),
  });
  if (!registered.ok) throw new Error(`The colleague could not register: ${await registered.text()}`);
  await assign(strapi, 'colleague', communes);
}

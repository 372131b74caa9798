import { demoDesks, demoPassphrase, demoRecoverySheet } from '@portal/content/schema/demo-desk.ts';
import { findToday } from '@portal/content/schema/find-today.ts';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { wrapDeskKey } from '@portal/content/sealing/key-wrap.ts';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { holderTable, journalTable, keyTable } from '../intake/tables';
import { demoAccounts } from './demo-accounts';

/** So that a request can be sent, read and answered a minute after the first `npm start`. */
export async function ensureDemoDesks(strapi: Core.Strapi): Promise<void> {
  if (!getSettings().PORTAL_DEMO) return retireDemoKeys(strapi);
  for (const commune of demoDesks) {
    const keys = () => strapi.db.connection(keyTable).where({ commune });
    if (await keys().where({ state: 'active' }).first('id')) continue;
    const former = await keys().where({ demo: true }).first('id', 'key_id');
    // Somebody has tried how two communes become one: the desk they closed stays closed.
    if (former && (await isClosedByOfficer(strapi, former.key_id))) continue;
    if (former) await keys().where({ id: former.id }).update({ state: 'active', retired_on: null });
    else await createDemoDesk(strapi, commune);
  }
}

/** The end of a demonstration retires keys as well, but is nobody's deed. */
async function isClosedByOfficer(strapi: Core.Strapi, keyId: string): Promise<boolean> {
  const deed = { action: 'key-retired', subject: keyId };
  return Boolean(await strapi.db.connection(journalTable).where(deed).first('id'));
}

async function createDemoDesk(strapi: Core.Strapi, commune: string): Promise<void> {
  const account = demoAccounts.find(({ communes }) => communes?.includes(commune));
  const user = await strapi.db.query('admin::user').findOne({ where: { email: account?.email } });
  if (!user)
    throw new Error(`No demo officer receives the requests of "${commune}" (cms/src/accounts/demo-accounts.ts)`);
  const deskKey = await createDeskKey();
  const { keyId, publicKey } = deskKey;
  const [phrase, sheet] = await Promise.all(
    [demoPassphrase, demoRecoverySheet].map((text) => wrapDeskKey({ deskKey, phrase: text })),
  );
  const today = findToday(new Date());
  await strapi.db.connection.transaction(async (transaction) => {
    await transaction(keyTable).insert({
      key_id: keyId,
      commune,
      public_key: publicKey,
      state: 'active',
      created_on: today,
      retired_on: null,
      demo: true,
    });
    // Proved by having been made here.
    const holder = { key_id: keyId, proved_on: today };
    await transaction(holderTable).insert([
      { ...holder, kind: 'officer', label: user.email, user_id: user.id, wrap: JSON.stringify(phrase) },
      { ...holder, kind: 'recovery', label: 'Démo', user_id: null, wrap: JSON.stringify(sheet) },
    ]);
  });
}

/** Their passphrase is printed. Nothing is deleted: what was tried out stays readable. */
async function retireDemoKeys(strapi: Core.Strapi): Promise<void> {
  const retired = await strapi.db
    .connection(keyTable)
    .where({ demo: true, state: 'active' })
    .update({ state: 'retired', retired_on: findToday(new Date()) });
  if (retired > 0) {
    strapi.log.warn(
      `The demo keys of ${retired} desks were retired, because PORTAL_DEMO is not true: the officers of these desks ` +
        'make a key of their own on the page "Accueil".',
    );
  }
}

import { demoPassphrase, demoRecoverySheet } from '@portal/content/schema/demo-desk.ts';
import type { DeskKey } from '@portal/content/sealing/desk-key.ts';
import { unwrapDeskKey } from '@portal/content/sealing/key-wrap.ts';
import { readValue, type TestStrapi } from './databases.ts';

/** The private key of a demo desk, as its officer's browser opens it. */
export async function openDesk(
  strapi: TestStrapi,
  commune: string,
  kind: 'officer' | 'recovery' = 'officer',
): Promise<DeskKey> {
  const keyId = readValue(strapi, `SELECT key_id FROM intake_keys WHERE commune = '${commune}' AND state = 'active'`);
  const wrap = readValue(strapi, `SELECT wrap FROM intake_holders WHERE key_id = '${keyId}' AND kind = '${kind}'`);
  const phrase = kind === 'officer' ? demoPassphrase : demoRecoverySheet;
  return unwrapDeskKey({ wrap: JSON.parse(wrap), keyId, phrase });
}

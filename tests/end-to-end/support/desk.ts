import { randomUUID } from 'node:crypto';
import { type RequestContent, requestContentSchema } from '@portal/content/schema';
import { demoPassphrase } from '@portal/content/schema/demo-desk.ts';
import { openText, sealText } from '@portal/content/sealing/envelope.ts';
import { unwrapDeskKey } from '@portal/content/sealing/key-wrap.ts';
import { findKeyId } from '@portal/content/sealing/public-key.ts';
import { z } from 'zod';
import { openDatabase } from '../../portal/open-database.ts';
import type { PortalState } from '../../portal/portal-state.ts';

const requestSchema = z.object({
  commune: z.string(),
  sealed_by: z.string(),
  profile_group: z.string(),
  theme: z.string(),
  language: z.string(),
  key_id: z.string(),
  envelope: z.string(),
  visitor_public_key: z.string(),
});
export type StoredRequest = z.infer<typeof requestSchema>;

/** What an officer's browser does with a stored request, on the database of the test portal: no page in between. */
export async function openRequest(
  portal: PortalState,
  locator: string,
): Promise<{ readonly row: StoredRequest; readonly content: RequestContent }> {
  const database = openDatabase(portal.database);
  try {
    const row = requestSchema.parse(database.prepare('SELECT * FROM intake_requests WHERE locator = ?').get(locator));
    const { wrap } = z
      .object({ wrap: z.string() })
      .parse(database.prepare("SELECT wrap FROM intake_holders WHERE key_id = ? AND kind = 'officer'").get(row.key_id));
    const { keyPair } = await unwrapDeskKey({ wrap: JSON.parse(wrap), keyId: row.key_id, phrase: demoPassphrase });
    const envelope: unknown = JSON.parse(row.envelope);
    const text = await openText({ envelope, keyPair, purpose: 'request', context: [row.commune, locator] });
    return { row, content: requestContentSchema.parse(JSON.parse(text)) };
  } finally {
    database.close();
  }
}

/** An answer of the office, sealed to the holder of the code. */
export async function answerAsOffice(portal: PortalState, locator: string, text: string, organisation?: string) {
  const { row } = await openRequest(portal, locator);
  const idempotencyKey = randomUUID();
  const envelope = await sealText({
    text: JSON.stringify({ version: 1, text, organisation }),
    publicKey: row.visitor_public_key,
    keyId: await findKeyId(row.visitor_public_key),
    purpose: 'answer',
    context: [locator, idempotencyKey],
  });
  const database = openDatabase(portal.database);
  database
    .prepare(
      `INSERT INTO intake_messages (locator, idempotency_key, author, iso_week, sealed_by, for_office, for_visitor)
       VALUES (?, ?, 'office', '2026-W47', 'desk', '{}', ?)`,
    )
    .run(locator, idempotencyKey, JSON.stringify(envelope));
  database.prepare("UPDATE intake_requests SET state = 'orientation' WHERE locator = ?").run(locator);
  database.close();
}

/** Rows of one request: never more than one. */
export function countRequests(portal: PortalState, locator: string): number {
  const database = openDatabase(portal.database);
  const found = database.prepare('SELECT count(*) AS count FROM intake_requests WHERE locator = ?').get(locator);
  database.close();
  return z.object({ count: z.number() }).parse(found).count;
}

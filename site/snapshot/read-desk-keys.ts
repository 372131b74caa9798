import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { publishedKeySchema } from '@portal/content/schema';
import { formatFingerprint } from '@portal/content/sealing/public-key.ts';
import { z } from 'zod';

const file = resolve(process.env['PORTAL_DESK_KEYS'] ?? '.portal/desk-keys.json');
const schema = z.object({ keys: z.array(publishedKeySchema), retentionDays: z.int().min(1) });

/**
 * What the publisher found about the desks before the build. Without the file, as after `npm run snapshot:seed`,
 * no desk is open and the form shows how to reach the offices instead.
 */
export const desks: z.infer<typeof schema> = existsSync(file)
  ? schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  : { keys: [], retentionDays: 365 };

export function isOpenDesk(commune: string): boolean {
  return desks.keys.some((key) => key.commune === commune);
}

const fingerprints = new Map(
  await Promise.all(
    desks.keys.map(async ({ commune, publicKey }) => [commune, await formatFingerprint(publicKey)] as const),
  ),
);

/** Digits that an officer compares with those of the desk. */
export function findFingerprint(commune: string): string | undefined {
  return fingerprints.get(commune);
}

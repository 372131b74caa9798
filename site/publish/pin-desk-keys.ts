import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenDesk, openDeskSchema, type PublishedKey } from '@portal/content/schema';
import { formatFingerprint } from '@portal/content/sealing/public-key.ts';
import { PublishError } from './publish-error.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

/** The key of a desk that this site has believed since its first build with it. */
type Pin = OpenDesk;

interface Pinning {
  readonly fetched: readonly OpenDesk[];
  /** `.portal/desk-keys`: one file a desk. */
  readonly folder: string;
  /** Outside a demonstration nothing is sealed to a key whose passphrase is printed. */
  readonly takeDemoKeys: boolean;
  /** `agadir:1234 5678 …`: somebody has compared it with the officer. */
  readonly accepted: readonly string[];
  readonly report: (line: string) => void;
}

/**
 * The keys the site is compiled with. Strapi is asked, but not believed twice: whoever changes a key in its database
 * must not receive the next requests. A desk's first key is pinned and its fingerprint told; another one later is
 * only taken when an operator says its fingerprint.
 *
 * @throws PublishError for an `--accept-key` that fits no key
 */
export async function pinDeskKeys(pinning: Pinning): Promise<PublishedKey[]> {
  const { fetched, folder, takeDemoKeys, report } = pinning;
  const accepted = new Map(pinning.accepted.map(parseAccepted));
  const trusted: PublishedKey[] = [];
  for (const key of fetched) {
    if (key.demo && !takeDemoKeys) {
      report(
        `Desk "${key.commune}": its key is one of the demonstration and is not published. Its officer makes a new one.`,
      );
      continue;
    }
    const fingerprint = await formatFingerprint(key.publicKey);
    const pin = await readPin(folder, key.commune);
    const isAccepted = accepted.get(key.commune) === toDigits(fingerprint);
    if (isAccepted) accepted.delete(key.commune);
    if (pin && pin.publicKey !== key.publicKey && !isAccepted && !pin.demo) {
      report(explainChange(key.commune, await formatFingerprint(pin.publicKey), fingerprint));
      trusted.push(toPublished(pin));
      continue;
    }
    if (pin?.publicKey !== key.publicKey) {
      await writeFileAtomic(toFile(folder, key.commune), `${JSON.stringify(key, null, 2)}\n`);
      report(
        `Desk "${key.commune}": key ${fingerprint} is now the one requests are sealed to. Compare it with the officer's.`,
      );
    }
    trusted.push(toPublished(key));
  }
  const [left] = accepted.keys();
  if (left === undefined) return trusted;
  throw new PublishError(
    `--accept-key ${left}: Strapi publishes no key with this fingerprint for this desk. Ask the officer to read it out again.`,
  );
}

function explainChange(commune: string, before: string, now: string): string {
  return [
    `WARNING: the key of desk "${commune}" is no longer the one this site knows.`,
    `  known      ${before}`,
    `  in Strapi  ${now}`,
    '  Requests are still sealed to the known key; the desk takes them for 30 days after a change.',
    '  If the officer made a new key and reads out the same digits:',
    `    npm run build -- --accept-key "${commune}:${now}"`,
    '  If nobody there made one, somebody has changed the database: keep the known key and look for who.',
  ].join('\n');
}

function parseAccepted(text: string): [string, string] {
  const [commune = '', digits = ''] = text.split(':');
  const parsed: [string, string] = [commune.trim(), toDigits(digits)];
  if (parsed[1].length === 32) return parsed;
  throw new PublishError(`--accept-key ${text}: write the desk, a colon and the 32 digits, like agadir:1234-5678-….`);
}

function toDigits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

function toPublished({ commune, keyId, publicKey }: Pin): PublishedKey {
  return { commune, keyId, publicKey };
}

function toFile(folder: string, commune: string): string {
  return join(folder, `${commune}.json`);
}

async function readPin(folder: string, commune: string): Promise<Pin | undefined> {
  const file = toFile(folder, commune);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return openDeskSchema.parse(JSON.parse(text));
  } catch (cause) {
    // To take it as absent would mean to believe whatever Strapi says now.
    throw new PublishError(
      `${file} is damaged: restore it, or delete it and compare the new fingerprint with the officer.`,
      {
        cause,
      },
    );
  }
}

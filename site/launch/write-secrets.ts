import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { writeFileAtomic } from '../publish/write-file-atomic.ts';

const makers: Readonly<Record<string, () => string>> = {
  APP_KEYS: () => Array.from({ length: 4 }, makeSecret).join(','),
  API_TOKEN_SALT: makeSecret,
  ADMIN_JWT_SECRET: makeSecret,
  TRANSFER_TOKEN_SALT: makeSecret,
  ENCRYPTION_KEY: makeSecret,
  BUILD_TOKEN: makeSecret,
  INTAKE_TOKEN: makeSecret,
  DEMO_PASSWORD: makeReadablePassword,
};

/** The secrets that the first start makes; nobody has to think of one, and there is no default to forget. */
export const secretNames = Object.keys(makers);

/**
 * Adds to the file (`cms/.env`) the secrets that neither it nor the environment has; those that are there stay,
 * for what they signed would no longer be valid.
 *
 * @returns the names of those that were made
 */
export async function writeSecrets(file: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const text = existsSync(file)
    ? readFileSync(file, 'utf8')
    : '# Secrets of this installation. Keep a copy in a safe place; never share it.\n';
  const known = parseEnv(text);
  const missing = Object.entries(makers).filter(([name]) => !known[name] && !env[name]);
  if (missing.length === 0) return [];
  const lines = missing.map(([name, make]) => `${name}=${make()}\n`);
  await writeFileAtomic(file, `${text}${text.endsWith('\n') ? '' : '\n'}${lines.join('')}`, 0o600);
  // A file that was there before may have been readable by everybody.
  await chmod(file, 0o600);
  return missing.map(([name]) => name);
}

function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Three groups one can read out over the telephone: `Rokuba-temifo-58213`. */
function makeReadablePassword(): string {
  const pick = (letters: string) => letters[randomInt(letters.length)] ?? '';
  const word = () => Array.from({ length: 3 }, () => pick('bdfgklmnprstvz') + pick('aeiou')).join('');
  const first = word();
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}-${word()}-${randomInt(10_000, 100_000)}`;
}

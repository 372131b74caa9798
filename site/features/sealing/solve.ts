import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from './challenge-schema.ts';

/** The proof that goes with a request: base64 of the challenge with its solution, as altcha-lib reads it. */
export async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('The proof of work took more than 90 seconds: ask for another challenge.');
  return btoa(JSON.stringify({ challenge, solution }));
}

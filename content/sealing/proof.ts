import { encodeBase64url } from './base64url.ts';
import { encodeText, hashBytes } from './bytes.ts';
import { openText, sealText } from './envelope.ts';
import type { Envelope } from './envelope-schema.ts';
import type { SealingKeyPair } from './suite.ts';

/** What the server asks of somebody who says they hold a desk key, and the hash it keeps to check the answer. */
export interface Proof {
  readonly challenge: Envelope;
  readonly expected: string;
}

/** Seals a number nobody can guess. Its own purpose: a challenge can never be a request that somebody wants read. */
export async function makeProof(publicKey: string, keyId: string): Promise<Proof> {
  const nonce = encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
  const challenge = await sealText({ text: nonce, publicKey, keyId, purpose: 'proof', context: [] });
  return { challenge, expected: await hashAnswer(nonce) };
}

/** @throws CannotOpenError when this is not the key that was asked for */
export async function answerProof(challenge: unknown, keyPair: SealingKeyPair): Promise<string> {
  return openText({ envelope: challenge, keyPair, purpose: 'proof', context: [] });
}

/** Ask once: the server forgets `expected` after the first answer. */
export async function checkProof(answer: string, expected: string): Promise<boolean> {
  return (await hashAnswer(answer)) === expected;
}

async function hashAnswer(answer: string): Promise<string> {
  return encodeBase64url(await hashBytes(encodeText(answer)));
}

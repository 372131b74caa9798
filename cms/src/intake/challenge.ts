import { createHmac, randomInt } from 'node:crypto';
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';

/** Up to two seconds on a weak phone (about 300 derivations a second there), a third of one on a new one. */
const cost = 1000;
const counters = { from: 200, below: 600 };
const lifetimeMs = 30 * 60 * 1000;
/** Solutions remembered so that none counts twice. Each cost its sender about half a second. */
const rememberedMax = 100_000;

const payloadSchema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.number(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/**
 * Instead of a captcha of somebody else: a little work for whoever writes, too much for whoever floods. Only the clock
 * of this machine counts; what the phone believes the time is plays no part.
 */
export function createChallengeBook(token: string) {
  // Two secrets of one, and none of them is the token that the site server shows.
  const derive = (name: string) => createHmac('sha256', token).update(name).digest('hex');
  const secrets = {
    hmacSignatureSecret: derive('challenge'),
    hmacKeySignatureSecret: derive('challenge key'),
  };
  const spent = new Map<string, { readonly on: string; readonly until: number }>();

  return {
    issue(): Promise<Challenge> {
      return createChallenge({
        ...secrets,
        algorithm: 'PBKDF2/SHA-256',
        cost,
        counter: randomInt(counters.from, counters.below),
        deriveKey,
        expiresAt: new Date(Date.now() + lifetimeMs),
      });
    },

    /**
     * Whether the work was done, for this purpose. The same purpose may show it again: a phone that lost the answer
     * sends the same body a second time.
     */
    async spend(proof: string | undefined, purpose: string): Promise<boolean> {
      const payload = readPayload(proof);
      if (!payload) return false;
      const signature = payload.challenge.signature;
      const { verified } = await verifySolution({ ...secrets, ...payload, deriveKey });
      if (!verified) return false;
      const known = spent.get(signature);
      if (known) return known.on === purpose;
      forgetOld(spent, Date.now());
      spent.set(signature, { on: purpose, until: Date.now() + lifetimeMs });
      return true;
    },
  };
}

function readPayload(proof: string | undefined): z.infer<typeof payloadSchema> | undefined {
  try {
    return payloadSchema.parse(JSON.parse(Buffer.from(proof ?? '', 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** A map keeps its entries in the order in which they came, and all live equally long. */
function forgetOld(spent: Map<string, { readonly until: number }>, now: number): void {
  for (const [signature, { until }] of spent) {
    if (until > now && spent.size < rememberedMax) return;
    spent.delete(signature);
  }
}

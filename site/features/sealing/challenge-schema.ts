import * as z from 'zod/mini';

/** The work that `GET /intake/challenge` asks for. Its size is bounded: a mistake there must not drain a battery. */
export const challengeSchema = z.object({
  parameters: z.looseObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    nonce: z.string().check(z.regex(/^[0-9a-f]{1,128}$/)),
    salt: z.string().check(z.regex(/^[0-9a-f]{1,128}$/)),
    cost: z.int().check(z.minimum(1), z.maximum(10_000)),
    keyLength: z.int().check(z.minimum(1), z.maximum(64)),
    keyPrefix: z.string().check(z.regex(/^[0-9a-f]{1,64}$/)),
  }),
  signature: z.string().check(z.maxLength(200)),
});
export type Challenge = z.infer<typeof challengeSchema>;

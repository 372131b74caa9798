import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type Kind, localeSchema, recordTypes } from '@portal/content/schema';
import { z } from 'zod';

/** Long enough to look and to come back from a meeting; the admin asks for a new one with each opening. */
export const previewMinutes = 30;

const kinds = Object.keys(recordTypes) as [Kind, ...Kind[]];
const claimsSchema = z.strictObject({
  kind: z.enum(kinds),
  documentId: z.string(),
  locale: localeSchema,
  /** The account of the editor, who may have lost the right to look since. */
  user: z.int(),
  /** Seconds since 1970. */
  expires: z.int(),
});
export type PreviewClaims = z.infer<typeof claimsSchema>;

/** Whoever holds the token reads one draft, in one language, for half an hour; nothing else opens drafts to the site. */
export function signPreview(claims: PreviewClaims, secret: string): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${body}.${sign(body, secret).toString('base64url')}`;
}

/** Nothing for a token that is forged, mangled or over its time: the site says the same in all cases. */
export function readPreviewToken(token: string, secret: string, now = Date.now()): PreviewClaims | undefined {
  const [body = '', mac = '', ...more] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const right = sign(body, secret);
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))).data;
  return claims && claims.expires * 1000 > now ? claims : undefined;
}

function sign(body: string, secret: string): Buffer {
  // A key of its own: a token of the one use is never one of another.
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'portal-preview', 32));
  return createHmac('sha256', key).update(body).digest();
}

import { locales } from '@portal/content/schema';

const monthsValid = 6;

/** RFC 9116. It expires at the end of a month, so that builds of one month write the same bytes. */
export function formatSecurityText(contact: string, origin: string, now = new Date()): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + monthsValid + 1, 1));
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}

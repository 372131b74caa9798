import { getSettings } from '../../config/settings';

/** Strapi's own page for choosing a password, at the address at which officers reach the CMS. */
export function toRegistrationLink(token: string): string {
  const { PUBLIC_URL, PORT } = getSettings();
  const link = new URL(`${PUBLIC_URL ?? `http://localhost:${PORT}`}/admin/auth/register`);
  link.searchParams.set('registrationToken', token);
  return link.href;
}

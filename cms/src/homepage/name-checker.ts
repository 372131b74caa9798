import { sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole } from '../accounts/list-communes-of-user';
import { officerRole } from '../accounts/role-codes';

/** The network has no record of itself; the name is shown as it is, in every language. */
const networkName = 'Réseau des BAOM de Souss-Massa';

/**
 * Whose word it is, as visitors read it: the office, not the person. A click must not put an officer's name on a public
 * page.
 */
export async function nameChecker(strapi: Core.Strapi, user: AdminUser, commune: unknown): Promise<string> {
  if (!hasRole(user, officerRole) || typeof commune !== 'string') return networkName;
  const office = await strapi.db
    .query('api::office.office')
    .findOne({ where: { commune, locale: sourceLocale }, orderBy: { publishedAt: 'desc' }, select: ['name'] });
  return typeof office?.name === 'string' && office.name !== '' ? office.name : networkName;
}

import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { administratorRole, coordinatorRole, officerRole } from '../accounts/role-codes';

/** Only an officer reads requests; whoever runs the CMS or the network reads none, even with an assignment. */
export async function listReadableCommunes(strapi: Core.Strapi, user: AdminUser): Promise<string[]> {
  const runsTheNetwork = hasRole(user, administratorRole) || hasRole(user, coordinatorRole);
  return hasRole(user, officerRole) && !runsTheNetwork ? listCommunesOfUser(strapi, user.id) : [];
}

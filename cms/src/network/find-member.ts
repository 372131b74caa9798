import { coordinationOffice, isNetworkDesk } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { administratorRole, coordinatorRole, officerRole } from '../accounts/role-codes';

export interface Member {
  /** For which they write: from their assignment, never from what they send. */
  readonly offices: readonly string[];
  /** The coordination may remove what should not have been written. */
  readonly removesAll: boolean;
}

export async function findMember(strapi: Core.Strapi, user: AdminUser): Promise<Member> {
  const communes = hasRole(user, officerRole) ? await listCommunesOfUser(strapi, user.id) : [];
  const own = communes.filter((commune) => !isNetworkDesk(commune));
  const removesAll = hasRole(user, administratorRole) || hasRole(user, coordinatorRole);
  return { offices: removesAll ? [...own, coordinationOffice] : own, removesAll };
}

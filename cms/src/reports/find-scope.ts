import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole, listCommunesOfUser, splitLines } from '../accounts/list-communes-of-user';
import { administratorRole, coordinatorRole, officerRole } from '../accounts/role-codes';

/** Whose reports somebody reads: those of their communes, and those that no officer would see. */
export interface Scope {
  readonly communes: readonly string[];
  /** The communes somebody else looks after; without them, only one's own. */
  readonly allBut?: readonly string[];
}

export async function findScope(strapi: Core.Strapi, user: AdminUser): Promise<Scope> {
  const communes = hasRole(user, officerRole) ? await listCommunesOfUser(strapi, user.id) : [];
  const runsTheNetwork = hasRole(user, administratorRole) || hasRole(user, coordinatorRole);
  return runsTheNetwork ? { communes, allBut: await listLookedAfter(strapi) } : { communes };
}

async function listLookedAfter(strapi: Core.Strapi): Promise<string[]> {
  const assignments: { communes: string | null }[] = await strapi.db
    .query('api::assignment.assignment')
    .findMany({ where: { officer: { isActive: true } } });
  return assignments.flatMap(({ communes }) => splitLines(communes ?? ''));
}

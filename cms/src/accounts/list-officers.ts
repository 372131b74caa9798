import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole, splitLines } from './list-communes-of-user';
import { administratorRole, coordinatorRole, officerRole } from './role-codes';

export interface Officer extends AdminUser {
  readonly email: string;
  readonly isActive: boolean;
  readonly preferedLanguage: string | null;
}

/** Only an officer reads requests; whoever runs the CMS or the network reads none, even with an assignment. */
export function isReader(user: AdminUser): boolean {
  return hasRole(user, officerRole) && !hasRole(user, administratorRole) && !hasRole(user, coordinatorRole);
}

/** Who reads the requests of a commune today: those who left or were switched off do not. */
export async function listOfficers(strapi: Core.Strapi, commune: string): Promise<Officer[]> {
  const assignments: { communes: string | null; officer: Officer | null }[] = await strapi.db
    .query('api::assignment.assignment')
    .findMany({ populate: { officer: { populate: ['roles'] } } });
  const assigned = assignments.flatMap(({ communes, officer }) =>
    officer && splitLines(communes ?? '').includes(commune) ? [officer] : [],
  );
  const present = assigned.filter((officer) => officer.isActive && isReader(officer));
  return [...new Map(present.map((officer) => [officer.id, officer])).values()];
}

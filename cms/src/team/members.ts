import type { Task } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole } from '../accounts/list-communes-of-user';
import { officerRole, translatorRole } from '../accounts/role-codes';

export const roleOfTask: Readonly<Record<Task, string>> = { officer: officerRole, translator: translatorRole };

export interface TeamUser extends AdminUser {
  readonly email: string | null;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly isActive: boolean;
  readonly registrationToken: string | null;
}

/** Whoever has nothing but tasks of this page: accounts of the coordination and of administrators are not touched here. */
export async function listTeamUsers(strapi: Core.Strapi): Promise<TeamUser[]> {
  const users: TeamUser[] = await strapi.db
    .query('admin::user')
    .findMany({ populate: ['roles'], orderBy: { firstname: 'asc' } });
  return users.filter(isOfTeam);
}

export async function findTeamUser(strapi: Core.Strapi, id: number): Promise<TeamUser | undefined> {
  const user: TeamUser | null = await strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
  return user && isOfTeam(user) ? user : undefined;
}

function isOfTeam(user: TeamUser): boolean {
  const codes: readonly string[] = Object.values(roleOfTask);
  return user.roles.length > 0 && user.roles.every(({ code }) => codes.includes(code));
}

export function listTasks(user: AdminUser): Task[] {
  return (Object.keys(roleOfTask) as Task[]).filter((task) => hasRole(user, roleOfTask[task]));
}

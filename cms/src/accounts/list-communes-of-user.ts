import type { Core } from '@strapi/strapi';

export interface AdminUser {
  readonly id: number;
  readonly roles: readonly { readonly code: string }[];
}

/** The communes of an officer, from their assignment; nobody else has any. */
export async function listCommunesOfUser(strapi: Core.Strapi, userId: number): Promise<string[]> {
  const assignments: { communes: string | null }[] = await strapi.db
    .query('api::assignment.assignment')
    .findMany({ where: { officer: { id: userId } } });
  return [...new Set(assignments.flatMap(({ communes }) => splitLines(communes ?? '')))];
}

export function splitLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

export function hasRole(user: AdminUser, code: string): boolean {
  return user.roles.some((role) => role.code === code);
}

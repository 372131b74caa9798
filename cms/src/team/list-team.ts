import { type Member, type Team, teamSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { type AdminUser, hasRole, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { listLanguagesOfUser } from '../accounts/list-languages-of-user';
import { administratorRole } from '../accounts/role-codes';
import { holderTable, keyTable } from '../intake/tables';
import { listNames } from '../reception/list-names';
import { listChangedRoles } from '../roles/apply-roles';
import { listTasks, listTeamUsers, type TeamUser } from './members';

type Asking = AdminUser & { readonly preferedLanguage?: string | null };

/** `GET /team`. */
export async function listTeam(strapi: Core.Strapi, asking: Asking): Promise<Team> {
  const users = await listTeamUsers(strapi);
  const holdings = await listHoldings(strapi, users);
  const members = await Promise.all(users.map((user) => toMember(strapi, user, holdings)));
  const { commune } = await listNames(strapi, asking.preferedLanguage);
  return teamSchema.parse({
    members,
    communes: Object.entries(commune)
      .map(([slug, name]) => ({ slug, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    changedRoles: hasRole(asking, administratorRole) ? await listChangedRoles(strapi) : [],
  });
}

interface Holding {
  readonly commune: string;
  readonly user: number;
}

async function toMember(strapi: Core.Strapi, user: TeamUser, holdings: readonly Holding[]): Promise<Member> {
  const own = holdings.filter((holding) => holding.user === user.id);
  return {
    id: user.id,
    email: user.email ?? '',
    firstname: user.firstname ?? '',
    lastname: user.lastname ?? '',
    active: user.isActive,
    registered: user.registrationToken === null,
    tasks: listTasks(user),
    communes: await listCommunesOfUser(strapi, user.id),
    languages: (await listLanguagesOfUser(strapi, user.id)).filter((language) => language !== 'fr'),
    keys: own.map(({ commune }) => ({
      commune,
      others: holdings.filter((other) => other.commune === commune && other.user !== user.id).length,
    })),
  };
}

/** Who can open the letters of a desk today. A recovery sheet does not count: it lies in a drawer. */
async function listHoldings(strapi: Core.Strapi, users: readonly TeamUser[]): Promise<Holding[]> {
  const present = users.filter(({ isActive }) => isActive).map(({ id }) => id);
  const rows: { commune: string; user_id: number }[] = await strapi.db
    .connection(holderTable)
    .join(keyTable, `${keyTable}.key_id`, `${holderTable}.key_id`)
    .where({ [`${keyTable}.state`]: 'active', [`${holderTable}.kind`]: 'officer' })
    .whereNotNull(`${holderTable}.proved_on`)
    .whereIn(`${holderTable}.user_id`, present)
    .select(`${keyTable}.commune`, `${holderTable}.user_id`);
  return rows.map(({ commune, user_id: user }) => ({ commune, user }));
}

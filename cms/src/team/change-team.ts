import {
  type Duty,
  type Invitation,
  type Invited,
  isLocale,
  type Task,
  type teamRefusals,
} from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { listCommunesOfUser } from '../accounts/list-communes-of-user';
import { listNamesOfKind } from '../reception/list-names';
import { mailInvitation } from './mail-invitation';
import { findTeamUser, roleOfTask } from './members';
import { toRegistrationLink } from './to-registration-link';

export class TeamRefusedError extends Error {
  override readonly name = 'TeamRefusedError';
  readonly code: (typeof teamRefusals)[number] | 'not-found';

  constructor(code: TeamRefusedError['code']) {
    super(`The team was not changed: ${code}`);
    this.code = code;
  }
}

/** Makes the account, says what it may do, and gives the link by which its owner chooses a password. */
export async function invite(strapi: Core.Strapi, invitation: Invitation): Promise<Invited> {
  const { email, firstname, lastname, language, ...duty } = invitation;
  await refuseUnknownCommunes(strapi, duty.communes);
  if (await strapi.service('admin::user').exists({ email })) throw new TeamRefusedError('known-address');
  const roles = await findRoles(strapi, duty.tasks);
  const user = await strapi
    .service('admin::user')
    .create({ email, firstname, lastname, roles, isActive: false, preferedLanguage: language });
  await writeAssignment(strapi, user.id, duty);
  return sendLink(strapi, { email, token: user.registrationToken });
}

/** A new link: the former one stops working. */
export async function inviteAgain(strapi: Core.Strapi, id: number): Promise<Invited> {
  const user = await requireMember(strapi, id);
  if (user.registrationToken === null) throw new TeamRefusedError('already-registered');
  const token = strapi.service('admin::token').createToken();
  await strapi.db.query('admin::user').update({ where: { id }, data: { registrationToken: token } });
  return sendLink(strapi, { email: user.email ?? '', token });
}

export async function changeDuty(strapi: Core.Strapi, id: number, duty: Duty): Promise<void> {
  await requireMember(strapi, id);
  await refuseUnknownCommunes(strapi, duty.communes, await listCommunesOfUser(strapi, id));
  await strapi.service('admin::user').updateById(id, { roles: await findRoles(strapi, duty.tasks) });
  await writeAssignment(strapi, id, duty);
}

/** Strapi asks at every call whether an account is active: a session that is open ends with it. */
export async function changeActive(strapi: Core.Strapi, id: number, isActive: boolean): Promise<void> {
  const user = await requireMember(strapi, id);
  // Without a password nobody can sign in; registering makes the account active.
  if (user.registrationToken !== null && isActive) throw new TeamRefusedError('invalid');
  await strapi.service('admin::user').updateById(id, { isActive });
}

async function requireMember(strapi: Core.Strapi, id: number) {
  const user = await findTeamUser(strapi, id);
  if (!user) throw new TeamRefusedError('not-found');
  return user;
}

async function findRoles(strapi: Core.Strapi, tasks: readonly Task[]): Promise<number[]> {
  const codes = tasks.map((task) => roleOfTask[task]);
  const roles: { id: number }[] = await strapi.db.query('admin::role').findMany({ where: { code: { $in: codes } } });
  if (roles.length !== new Set(codes).size) throw new Error(`A role of ${codes.join(', ')} does not exist`);
  return roles.map(({ id }) => id);
}

/**
 * The desks of the network (the relay) are no communes: an administrator gives them.
 *
 * @param present  what the person has already, and keeps
 */
async function refuseUnknownCommunes(
  strapi: Core.Strapi,
  communes: readonly string[],
  present: readonly string[] = [],
): Promise<void> {
  const known = await listNamesOfKind(strapi, 'commune', 'fr');
  if (communes.some((commune) => !(commune in known) && !present.includes(commune)))
    throw new TeamRefusedError('unknown-commune');
}

async function writeAssignment(strapi: Core.Strapi, officer: number, duty: Duty): Promise<void> {
  const assignments = strapi.db.query('api::assignment.assignment');
  const data = {
    communes: duty.tasks.includes('officer') ? duty.communes.join('\n') : '',
    languages: duty.tasks.includes('translator') ? duty.languages.filter(isLocale).join('\n') : '',
  };
  const found = await assignments.findOne({ where: { officer: { id: officer } } });
  if (found) await assignments.update({ where: { id: found.id }, data });
  else await strapi.documents('api::assignment.assignment').create({ data: { officer, ...data } });
}

async function sendLink(strapi: Core.Strapi, { email, token }: { email: string; token: string }): Promise<Invited> {
  const link = toRegistrationLink(token);
  return { link, mailed: await mailInvitation(strapi, email, link) };
}

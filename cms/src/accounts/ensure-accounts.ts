import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { type Account, demoAccounts } from './demo-accounts';
import { administratorRole } from './role-codes';

const demoEmails = demoAccounts.map(({ email }) => email);

/** An open `register-admin` gives the CMS to whoever comes first: an administrator exists before the first request. */
export async function ensureAccounts(strapi: Core.Strapi): Promise<void> {
  const { PORTAL_DEMO, DEMO_PASSWORD } = getSettings();
  if (PORTAL_DEMO && DEMO_PASSWORD) {
    await ensureDemoAccounts(strapi, DEMO_PASSWORD);
    return;
  }
  // In this order: Strapi does not let go of its last administrator.
  await ensureFirstAdministrator(strapi);
  await disableDemoAccounts(strapi);
}

async function ensureFirstAdministrator(strapi: Core.Strapi): Promise<void> {
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = getSettings();
  const real = await strapi.db.query('admin::user').count({ where: { email: { $notIn: demoEmails } } });
  if (real > 0) return;
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD) {
    throw new Error(
      'The CMS has no administrator, and the first visitor of /admin could make themselves one. ' +
        'Set ADMIN_EMAIL and ADMIN_PASSWORD in cms/.env (or PORTAL_DEMO=true to try the portal), then start again.',
    );
  }
  const account = { email: ADMIN_EMAIL, firstname: 'Administration', role: administratorRole };
  await createAccount(strapi, account, ADMIN_PASSWORD);
}

async function ensureDemoAccounts(strapi: Core.Strapi, password: string): Promise<void> {
  for (const account of demoAccounts) {
    const user =
      (await strapi.db.query('admin::user').findOne({ where: { email: account.email } })) ??
      (await createAccount(strapi, account, password));
    // The printed password must open the door, also after cms/.env was written anew.
    if (!(await strapi.service('admin::auth').validatePassword(password, user.password)) || !user.isActive) {
      await strapi.service('admin::user').updateById(user.id, { password, isActive: true });
    }
    if (account.communes) await ensureAssignment(strapi, user.id, account.communes);
  }
}

async function createAccount(strapi: Core.Strapi, { email, firstname, role }: Account, password: string) {
  const found = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  if (!found) throw new Error(`The role "${role}" does not exist; it should come from cms/config/roles`);
  const user = await strapi.service('admin::user').create({
    email,
    firstname,
    lastname: '',
    password,
    isActive: true,
    registrationToken: null,
    preferedLanguage: 'fr',
    roles: [found.id],
  });
  return strapi.db.query('admin::user').findOne({ where: { id: user.id } });
}

async function ensureAssignment(strapi: Core.Strapi, officer: number, communes: readonly string[]): Promise<void> {
  const assignments = strapi.db.query('api::assignment.assignment');
  if (await assignments.findOne({ where: { officer: { id: officer } } })) return;
  await strapi.documents('api::assignment.assignment').create({ data: { officer, communes: communes.join('\n') } });
}

/** A database that was tried out and then put to work must not keep accounts whose password was printed. */
async function disableDemoAccounts(strapi: Core.Strapi): Promise<void> {
  const active = await strapi.db.query('admin::user').findMany({
    where: { email: { $in: demoEmails }, isActive: true },
  });
  for (const { id, email } of active) {
    await strapi.service('admin::user').updateById(id, { isActive: false });
    strapi.log.warn(`The demo account ${email} was switched off, because PORTAL_DEMO is not true.`);
  }
}

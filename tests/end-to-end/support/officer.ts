import type { Page } from '@playwright/test';
import { type Invitation, invitedSchema } from '@portal/content/schema';
import { z } from 'zod';
import { coordinatorRole, officerRole } from '../../../cms/src/accounts/role-codes.ts';
import type { PortalState } from '../../portal/portal-state.ts';
import { expect } from './portal.ts';
import { signIn } from './sign-in.ts';

type Portal = Pick<PortalState, 'cmsUrl' | 'demoPassword'>;

async function call(portal: Portal, method: string, path: string, body?: unknown, token?: string): Promise<unknown> {
  const response = await fetch(portal.cmsUrl + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

const tokenSchema = z.object({ data: z.object({ token: z.string() }) });
const rolesSchema = z.object({ data: z.array(z.object({ id: z.number(), code: z.string() })) });
const userSchema = z.object({ data: z.object({ id: z.number(), registrationToken: z.string() }) });

let adminToken: Promise<string> | undefined;

/** Signs in once: tries are counted. */
async function callAsAdmin(portal: Portal, method: string, path: string, body?: unknown): Promise<unknown> {
  const login = { email: 'admin@demo.baom.example', password: portal.demoPassword };
  adminToken ??= call(portal, 'POST', '/admin/login', login).then((answer) => tokenSchema.parse(answer).data.token);
  return call(portal, method, path, body, await adminToken);
}

/** As in the officer's own profile; the admin follows it from the next page on. */
export async function chooseLanguage(portal: Portal, email: string, preferedLanguage: 'fr' | 'ar'): Promise<void> {
  const login = { email, password: portal.demoPassword };
  const { token } = tokenSchema.parse(await call(portal, 'POST', '/admin/login', login)).data;
  await call(portal, 'PUT', '/admin/users/me', { preferedLanguage }, token);
}

/** Somebody with an account and a password of their own, in French. @returns the id of the account */
async function addAccount(portal: Portal, email: string, roleCode: string): Promise<number> {
  const roles = rolesSchema.parse(await callAsAdmin(portal, 'GET', '/admin/roles')).data;
  const role = roles.find(({ code }) => code === roleCode);
  const person = { email, firstname: 'Essai', lastname: '', roles: [role?.id] };
  const user = userSchema.parse(await callAsAdmin(portal, 'POST', '/admin/users', person)).data;
  const userInfo = { firstname: 'Essai', lastname: '', password: portal.demoPassword };
  await call(portal, 'POST', '/admin/register', { registrationToken: user.registrationToken, userInfo });
  await chooseLanguage(portal, email, 'fr');
  return user.id;
}

export async function hireCoordinator(portal: Portal, email: string): Promise<void> {
  await addAccount(portal, email, coordinatorRole);
}

/** An administrator's way of adding officers: invited, with a password of their own, and their communes. */
export async function hireOfficers(
  portal: Portal,
  officers: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const [email, communes] of Object.entries(officers)) {
    const id = await addAccount(portal, email, officerRole);
    const assignment = { communes: communes.join('\n'), officer: { connect: [{ id }] } };
    await callAsAdmin(portal, 'POST', '/content-manager/collection-types/api::assignment.assignment', assignment);
  }
}

const listSchema = z.object({ results: z.array(z.object({ documentId: z.string(), slug: z.string() })) });

/** The address of an office in the admin, as an administrator knows it. */
export async function findOffice(portal: Portal, commune: string): Promise<string> {
  const list = '/content-manager/collection-types/api::office.office';
  const found = listSchema.parse(await callAsAdmin(portal, 'GET', `${list}?locale=fr&pageSize=100`)).results;
  const { documentId } = found.find(({ slug }) => slug === commune) ?? {};
  if (!documentId) throw new Error(`There is no office "${commune}"`);
  return `${portal.cmsUrl}/admin${list}/${documentId}`;
}

const nameSchema = z.object({ data: z.object({ name: z.string() }) });

/** What visitors read as the name of the record at this address of the admin. */
export async function readPublishedName(portal: Portal, address: string, locale: string): Promise<string> {
  const path = address.slice(`${portal.cmsUrl}/admin`.length);
  const answer = await callAsAdmin(portal, 'GET', `${path}?locale=${locale}&status=published`);
  return nameSchema.parse(answer).data.name;
}

/** Out of the media library: the files of a test outlive its database. */
export async function removeFile(portal: Portal, id: number): Promise<void> {
  await callAsAdmin(portal, 'DELETE', `/upload/files/${id}`);
}

/** As the coordination does on its page Équipe. The link that it passes on: behind it a password is chosen. */
export async function invite(portal: Portal, invitation: Omit<Invitation, 'firstname' | 'lastname'>): Promise<string> {
  const body = { firstname: 'Essai', lastname: '', ...invitation };
  return invitedSchema.parse(await callAsAdmin(portal, 'POST', '/team', body)).link;
}

/** Behind the link of an invitation. What is typed before the form knows whom it is for would be lost. */
export async function choosePassword(page: Page, portal: Portal): Promise<void> {
  await expect(page.locator('input[name="firstname"]')).toHaveValue('Essai', { timeout: 30_000 });
  await page.fill('input[name="password"]', portal.demoPassword);
  await page.fill('input[name="confirmPassword"]', portal.demoPassword);
  await page.locator('button[type="submit"]').click();
}

/** Into the page "Accueil", before any passphrase. */
export async function openReception(page: Page, portal: Portal, email: string): Promise<void> {
  // A locator that finds nothing is said at once, not when the whole test is over.
  page.setDefaultTimeout(30_000);
  await signIn(page, portal.cmsUrl, email, portal.demoPassword);
  await page.goto(`${portal.cmsUrl}/admin/reception`);
}

/** In whatever field for a code is on the screen. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.locator('[name="code"]').fill(code);
  await page.locator('form:has([name="code"]) button[type="submit"]').click();
}

export async function unlock(page: Page, phrase: string): Promise<void> {
  await expect(page.locator('[data-reception-locked]')).toBeVisible();
  await typeCode(page, phrase);
  // Whatever screen the address is of.
  await expect(page.locator('[data-reception] nav')).toBeVisible();
}

export async function goTo(page: Page, place: 'visit' | 'register' | 'holders' | 'journal'): Promise<void> {
  await page.locator(`[data-reception] nav a[href$="/reception/${place}"]`).click();
}

/** What the screen shows once: a passphrase, an invitation, the code of the sheet. */
export async function readCode(page: Page, name: 'phrase' | 'sheet' | 'invitation'): Promise<string> {
  return (await page.locator(`[data-reception-code="${name}"]`).textContent()) ?? '';
}

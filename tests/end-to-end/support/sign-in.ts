import type { Page } from '@playwright/test';
import { expect } from './portal.ts';

/** Into the admin, as one of the demo accounts. */
export async function signIn(page: Page, cmsUrl: string, email: string, password: string): Promise<void> {
  const answer = await page.goto(`${cmsUrl}/admin/auth/login`);
  // A script that slipped into the admin could send what an officer reads nowhere else.
  expect(answer?.headers()['content-security-policy']).toContain("connect-src 'self';");
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="password"]', password);
  await page.locator('button[type="submit"]').click();
  await expect(page).not.toHaveURL(/auth\/login/);
}

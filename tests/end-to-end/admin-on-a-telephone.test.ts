import { chooseLanguage, hireCoordinator } from './support/officer.ts';
import { expect, test } from './support/portal.ts';
import { signIn } from './support/sign-in.ts';

test.use({ viewport: { width: 360, height: 740 } });
test.describe.configure({ timeout: 90_000 });

const slowly = { timeout: 30_000 };

for (const language of ['fr', 'ar'] as const) {
  test(`the coordination reads its pages on a telephone in ${language}`, async ({ page, portal }) => {
    const coordinator = `telephone-${language}@demo.baom.example`;
    await hireCoordinator(portal, coordinator);
    await chooseLanguage(portal, coordinator, language);
    await signIn(page, portal.cmsUrl, coordinator, portal.demoPassword);

    // A tile is as high as what it says.
    const tile = page.locator('[data-strapi-widget-id="plugin::portal.events"]');
    await expect(tile.locator('[data-waiting="events"] :is(p, li)').first()).toBeVisible(slowly);
    const room = await tile.locator('main').evaluate((box) => {
      const words = box.querySelector('[data-waiting]');
      return box.clientHeight - (words?.clientHeight ?? 0);
    });
    expect(room).toBeLessThan(8);

    // French in an Arabic list begins on the left, where the box would cut it.
    await page.goto(`${portal.cmsUrl}/admin/content-manager/collection-types/api::service.service`);
    const titles = page.locator('tbody td > a');
    await expect(titles.first()).toBeVisible(slowly);
    const cut = await titles.evaluateAll((links) =>
      links.filter((link) => link.scrollWidth > link.clientWidth).map((link) => link.textContent),
    );
    expect(cut).toEqual([]);

    await page.goto(`${portal.cmsUrl}/admin/team`);
    const agadir = page.locator('[data-member="agadir@demo.baom.example"]');
    await expect(agadir).toContainText(language === 'fr' ? 'Agadir et Point relais' : 'أكادير ونقطة الربط', slowly);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });
}

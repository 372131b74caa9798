import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Every violation of WCAG 2.2 AA and of good practice that axe finds.
 *
 * @param within  the part of the page that is ours
 */
export async function listViolations(path: string, page: Page, within = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations
    .filter((violation) => !isNearbyMarkers(violation))
    .map(
      ({ id, nodes }) =>
        `${path}: ${id} at ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(', ')}`,
    );
}

/** Towns lie where they lie: WCAG 2.5.8 excepts targets that have an equivalent on the page, here the list. */
function isNearbyMarkers({ id, nodes }: { id: string; nodes: { html: string }[] }): boolean {
  return id === 'target-size' && nodes.every(({ html }) => html.includes('class="dot"'));
}

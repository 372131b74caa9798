import type { Page } from '@playwright/test';

/** The boxes of fixed size on a sheet: what does not fit them would be cut, not put on another page. */
const boxes =
  '.panel, .office-poster, .door-sign, .visit-card, .visit-card .words, .opinion-sheet, .opinion-sheet .code';

/** Their names where something is cut, or lies on the margin where printers do not reach; print is emulated already. */
export function findCut(page: Page): Promise<string[]> {
  return page.locator(boxes).evaluateAll((found) =>
    found
      .filter((box) => {
        const end = box.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(box).paddingBottom);
        const isLow = [...box.children].some((child) => child.getBoundingClientRect().bottom > end + 2);
        return isLow || box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
      })
      .map((box) => box.className),
  );
}

import { formatDayNumber, minutesPerDay, toWallMinute } from '@portal/content/opening-hours';
import { isSummer } from './is-summer.ts';

/** Shows what is said in summer on the days it is for, whenever the page was built. */
export function followSummer(page: Document, now = Date.now()): void {
  const today = formatDayNumber(Math.floor(toWallMinute(now) / minutesPerDay));
  for (const notice of page.querySelectorAll<HTMLElement>('[data-summer]')) notice.hidden = !isSummer(today);
}

import {
  describeOpening,
  findOpening,
  formatDayNumber,
  type Holiday,
  minutesPerDay,
  type OpeningWords,
  toWallMinute,
} from '@portal/content/opening-hours';
import type { Hours } from '@portal/content/schema';
import { markToday } from './mark-today';
import { measureClock } from './measure-clock';

/** Written by OpeningData.astro into the same page, so it is believed as it stands. */
export interface OpeningData {
  readonly builtOn: string;
  readonly holidays: readonly Holiday[];
  readonly words: OpeningWords;
}

/** Writes into each line whether it is open at this minute in Morocco, and again every minute. */
export function showOpenings(page: Document): void {
  const data: OpeningData = JSON.parse(page.querySelector('[data-openings]')?.textContent ?? 'null');
  if (!data) return;
  let behind = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const moment = Date.now() + behind;
    const today = formatDayNumber(Math.floor(toWallMinute(moment) / minutesPerDay));
    // A clock before the day of the build is surely wrong: the lasting words stay.
    if (today >= data.builtOn) {
      for (const line of page.querySelectorAll<HTMLElement>('[data-opening]')) showLine(line, moment, data);
      markToday(page, today);
    }
    clearTimeout(timer);
    timer = setTimeout(show, 60_000 - (moment % 60_000));
  };
  show();
  // The timers of a page in the background sleep.
  page.addEventListener('visibilitychange', () => page.hidden || show());
  void measureClock(page.URL).then((measured) => {
    behind = measured;
    if (behind) show();
  });
}

function showLine(line: HTMLElement, moment: number, { holidays, words }: OpeningData): void {
  const hours: Hours = JSON.parse(line.dataset['opening'] ?? '{}');
  const canCall = line.dataset['openingCall'] !== undefined;
  const { tone, text, why } = describeOpening(findOpening(hours, moment, holidays), words, canCall);
  line.dataset['tone'] = tone;
  write(line.querySelector('[data-opening-text]'), text);
  write(line.querySelector('[data-opening-why]'), why);
}

/** Nothing is written twice: a screen reader in the middle of the line would start again. */
function write(place: HTMLElement | null, text = ''): void {
  if (!place || place.textContent === text) return;
  place.textContent = text;
  place.hidden = text === '';
}

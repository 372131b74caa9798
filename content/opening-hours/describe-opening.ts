import type { Weekday } from '../schema/weekdays.ts';
import type { Occasion, Opening } from './find-opening.ts';

type Now =
  | 'open'
  | 'openUntil'
  | 'openUntilDay'
  | 'closed'
  | 'opens'
  | 'opensDay'
  | 'appointment'
  | 'appointmentUntil'
  | 'toConfirm'
  | 'toConfirmWrite'
  | 'unknown'
  | 'unknownToday';
type Why = 'holiday' | 'closure' | 'opening' | 'ramadan' | 'mayBeRamadan' | 'mayBeHoliday';

/** What the sentences are made of (`content/strings`), put into the page: no browser knows the months of Tamazight. */
export interface OpeningWords {
  readonly now: Readonly<Record<Now, string>>;
  readonly why: Readonly<Record<Why, string>>;
  readonly day: Readonly<Record<Weekday | 'tomorrow' | 'date', string>>;
  readonly months: readonly string[];
}

export interface OpeningSentence {
  readonly tone: 'open' | 'closed' | 'unsure';
  readonly text: string;
  readonly why?: string | undefined;
}

/** Hours that nobody confirmed never say "open": a wrong one costs somebody a day and a bus. */
export function describeOpening(opening: Opening, words: OpeningWords, canCall: boolean): OpeningSentence {
  const { now } = words;
  const why = findWhy(opening, words);
  const isDatedClosure = opening.state === 'closed' && opening.reason && opening.reason.kind !== 'ramadan';
  if (opening.state === 'unknown') return { tone: 'unsure', text: now.unknownToday, why };
  if (!opening.confirmed) {
    if (isDatedClosure) return { tone: 'closed', text: now.closed, why };
    return { tone: 'unsure', text: canCall ? now.toConfirm : now.toConfirmWrite, why };
  }
  if (opening.state === 'closed') return { tone: 'closed', text: describeClosed(opening.opensNext, words), why };
  return { tone: 'open', text: describeOpen(opening, words), why };
}

function describeOpen({ state, until }: Opening, words: OpeningWords): string {
  const { now } = words;
  if (state === 'by-appointment') {
    return until?.inDays === 0 ? fill(now.appointmentUntil, { time: formatTime(until) }) : now.appointment;
  }
  if (!until) return now.open;
  const time = formatTime(until);
  return until.inDays === 0
    ? fill(now.openUntil, { time })
    : fill(now.openUntilDay, { time, day: describeDay(until, words) });
}

function describeClosed(next: Occasion | undefined, words: OpeningWords): string {
  const { now } = words;
  if (!next) return now.closed;
  const time = formatTime(next);
  return next.inDays === 0 ? fill(now.opens, { time }) : fill(now.opensDay, { time, day: describeDay(next, words) });
}

/** A weekday says which one for less than a week only. */
function describeDay({ day, weekday, inDays }: Occasion, words: OpeningWords): string {
  if (inDays === 1) return words.day.tomorrow;
  if (inDays < 7) return words.day[weekday];
  const [, month, date] = day.split('-').map(Number);
  return fill(words.day.date, { day: String(date), month: words.months[(month ?? 1) - 1] ?? '' });
}

function findWhy({ state, reason, doubt }: Opening, { why }: OpeningWords): string | undefined {
  if (reason?.kind === 'holiday') return reason.name ?? why.holiday;
  if (reason?.kind === 'exception') return state === 'closed' ? why.closure : why.opening;
  if (doubt === 'ramadan-not-dated') return why.mayBeRamadan;
  if (doubt === 'holiday-not-dated') return why.mayBeHoliday;
  return reason && why.ramadan;
}

/** `08:30` → `8:30`, as people say it. */
function formatTime({ time }: Occasion): string {
  return time.replace(/^0/, '');
}

function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

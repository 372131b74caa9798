import { timeZone } from './find-today.ts';

const offsets = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });

/**
 * Minutes that the clock in Morocco is ahead of UTC at a moment, by the zone data of Node: an hour until 20 September
 * 2026, Ramadan excepted, and none since. For what is built; phones carry older zone data (content/opening-hours).
 */
export function findOffset(moment: number): number {
  const name = offsets.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** 60 → `+01:00` */
export function formatOffset(minutes: number): string {
  const pad = (value: number) => String(Math.abs(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The moment of a time on a clock in Morocco. */
export function toInstant(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const guess = asUtc - findOffset(asUtc) * 60_000;
  return new Date(asUtc - findOffset(guess) * 60_000);
}

import { timeZone } from '@portal/content/schema';

const offsets = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });

/**
 * The moment of a time on a clock in Morocco, by the zone data of Node: an hour ahead of UTC until 20 September 2026,
 * Ramadan excepted, and with it since.
 */
export function toInstant(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const guess = asUtc - readOffset(asUtc);
  return new Date(asUtc - readOffset(guess));
}

/** Milliseconds that the clock in Morocco is ahead of UTC. */
function readOffset(moment: number): number {
  const name = offsets.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Morocco by name, never by offset: the offset changed in September 2026. */
export const timeZone = 'Africa/Casablanca';

/** Today in Morocco, `YYYY-MM-DD`. */
export function findToday(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}

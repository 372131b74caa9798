/** The calendar day in Morocco, `YYYY-MM-DD`. */
export function findToday(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(now);
}

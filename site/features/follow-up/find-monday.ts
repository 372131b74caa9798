/** `2026-W47` → `16/11/2026`, the Monday of that week. In digits: no browser has month names in Darija or Tamazight. */
export function findMonday(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  // 4 January is always in week 1.
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  const monday = new Date(Date.UTC(Number(year), 0, 4 - weekday + (Number(number) - 1) * 7));
  return (
    [monday.getUTCDate(), monday.getUTCMonth() + 1].map((part) => String(part).padStart(2, '0')).join('/') +
    `/${monday.getUTCFullYear()}`
  );
}

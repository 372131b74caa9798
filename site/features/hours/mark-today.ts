/** Marks the row of today in the week that counts today, and takes away the days that are over. */
export function markToday(page: Document, today: string): void {
  const dated = [...page.querySelectorAll<HTMLElement>('[data-hours-from]')];
  const isNow = ({ dataset }: HTMLElement) =>
    (dataset['hoursFrom'] ?? '') <= today && today <= (dataset['hoursTo'] ?? '');
  for (const part of dated) part.hidden = (part.dataset['hoursTo'] ?? '') < today;
  const current = dated.filter(isNow);
  const closure = current.find((part) => part.matches('li'));
  const week = current.find((part) => !part.matches('li')) ?? page.querySelector('[data-hours-week]');
  const weekday = new Date(today).getUTCDay();
  const row = closure ?? week?.querySelector(`[data-weekday="${weekday}"]`);
  for (const marked of page.querySelectorAll('[data-hours] [aria-current]')) {
    if (marked !== row) marked.removeAttribute('aria-current');
  }
  row?.setAttribute('aria-current', 'date');
}

import { type Locale, localeFacts } from '@portal/content/schema';

/** A calendar day `2026-08-10` in words. Western digits in every language, as Morocco writes them. */
export function formatDay(locale: Locale, day: string, precision: 'day' | 'month' | 'year' = 'day'): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    numberingSystem: 'latn',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat([...localeFacts[locale].intl], options).format(new Date(`${day}T00:00:00Z`));
}

export function formatNumber(locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat([...localeFacts[locale].intl], { numberingSystem: 'latn', ...options }).format(value);
}

/** `+212528852233` → `+212 528 85 22 33`: groups people read aloud. */
export function formatPhone(phone: string): string {
  const moroccan = /^\+212(\d{3})(\d{2})(\d{2})(\d{2})$/.exec(phone);
  return moroccan ? `+212 ${moroccan.slice(1).join(' ')}` : phone;
}

/** Keeps the groups of a number in order inside a right-to-left sentence, where no element can stand. */
export function isolateNumber(number: string): string {
  return `\u2066${number}\u2069`;
}

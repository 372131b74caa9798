import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A number as people write it (`0528 85 22 33`, `+212 (0)5 28…`, Arabic-Indic digits) in international form.
 *
 * @returns nothing when no number can be read. Possible ones pass, assigned or not: plans change before libraries do
 */
export function parsePhone(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, 'MA');
  return number?.isPossible() && number.ext === undefined ? number.number : undefined;
}

/** `+212528852233` → `0528 85 22 33`, as an officer would say it; numbers of other countries in international form. */
export function formatPhone(number: string): string {
  const moroccan = /^\+212(\d{3})(\d{2})(\d{2})(\d{2})$/.exec(number);
  if (moroccan) return `0${moroccan.slice(1).join(' ')}`;
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}

/**
 * French puts a space before ? ! ; : and inside « », which must never become the end of a line.
 * Done here for all French text, because nobody types or sees these spaces in a CMS.
 */
export function setFrenchSpaces<Value>(value: Value): Value {
  if (typeof value === 'string') return spaceText(value) as Value;
  if (Array.isArray(value)) return value.map(setFrenchSpaces) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, setFrenchSpaces(item)])) as Value;
}

const narrow = '\u202f';
const wide = '\u00a0';

function spaceText(text: string): string {
  return text
    .replaceAll(/ ([?!;])/g, `${narrow}$1`)
    .replaceAll(' :', `${wide}:`)
    .replaceAll('« ', `«${wide}`)
    .replaceAll(' »', `${wide}»`);
}

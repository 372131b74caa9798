/** A property of a vCard: `TEL;VALUE=uri` and its value. A list is a structured value, whose parts are escaped alone. */
export type Property = readonly [name: string, value: string | readonly string[]];

const foldAt = 75;

/** vCard 4.0 (RFC 6350): CRLF, lines of at most 75 octets, text escaped. `uri` values hold nothing to escape. */
export function formatVcard(properties: readonly Property[]): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    ...properties.map(([name, value]) => `${name}:${formatValue(name, value)}`),
    'END:VCARD',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const uriNames = /^(?:UID|URL|GEO|SOURCE)\b|VALUE=uri/;

function formatValue(name: string, value: Property[1]): string {
  if (typeof value !== 'string') return value.map(escapeText).join(';');
  return uriNames.test(name) ? value : escapeText(value);
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[,;]/g, '\\$&');
}

/** Folded between characters, never inside one: an Arabic letter has two octets, a Tifinagh letter three. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > foldAt) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

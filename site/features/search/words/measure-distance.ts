const vowels = /[aiuwy]/;
/** Letters that people, keyboards and dialects exchange. */
const near = new Set([
  'qk',
  'gG',
  'gk',
  'gq',
  'sz',
  'vf',
  'vb',
  'pb',
  'pf',
  'td',
  'jg',
  'jS',
  'sS',
  'hx',
  'Gr',
  'mn',
  'lr',
  'jz',
]);

function costExchange(a: string, b: string): number {
  if (a === b) return 0;
  const bothVowels = vowels.test(a) && vowels.test(b);
  if (bothVowels) return 0.3;
  return near.has(a + b) || near.has(b + a) ? 0.5 : 1;
}

function costExtra(letter: string, atEnd: boolean): number {
  if (letter === 'h') return 0.5;
  if (vowels.test(letter)) return 0.35;
  return atEnd ? 0.6 : 1;
}

/** Edit distance of two sounds: vowels weigh little, because most scripts here do not write them all. */
export function measureDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above: number[] = [0];
  for (let j = 0; j < b.length; j += 1) above.push((above[j] ?? 0) + costExtra(b.charAt(j), false));
  for (let i = 0; i < a.length; i += 1) {
    const letter = a.charAt(i);
    const row = [(above[0] ?? 0) + costExtra(letter, false)];
    let best = row[0] ?? 0;
    for (let j = 0; j < b.length; j += 1) {
      const other = b.charAt(j);
      const swapped =
        i > 0 && j > 0 && letter === b.charAt(j - 1) && other === a.charAt(i - 1) ? (before[j - 1] ?? 0) + 0.7 : 99;
      const cost = Math.min(
        (above[j] ?? 0) + costExchange(letter, other),
        (above[j + 1] ?? 0) + costExtra(letter, j === b.length - 1),
        (row[j] ?? 0) + costExtra(other, i === a.length - 1),
        swapped,
      );
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return Number.POSITIVE_INFINITY;
    before = above;
    above = row;
  }
  const distance = above[b.length] ?? 0;
  return distance > limit ? Number.POSITIVE_INFINITY : distance;
}

const consonants = 'bdfghjklmnpqrstvxzSG';

/** Which consonants a sound holds, one bit each. */
export function toConsonants(sound: string): number {
  let bits = 0;
  for (const letter of sound) {
    const at = consonants.indexOf(letter);
    if (at >= 0) bits |= 1 << at;
  }
  return bits;
}

/** At least this far apart: a consonant that only one side has costs half a point or more. Cheap, and spares most distances. */
export function measureLeastDistance(a: number, b: number): number {
  return 0.5 * Math.max(countBits(a & ~b), countBits(b & ~a));
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

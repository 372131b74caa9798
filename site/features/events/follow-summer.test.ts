import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { followSummer } from './follow-summer.ts';

test.each([
  ['2027-06-30T23:59:00Z', true],
  ['2027-07-01T00:00:00Z', false],
  ['2027-08-31T23:59:00Z', false],
  ['2027-09-01T00:00:00Z', true],
])('at %s in Morocco the words of summer are hidden: %s, whenever the page was built', (moment, hidden) => {
  for (const built of ['', 'hidden']) {
    const { document } = parseHTML(`<div data-summer ${built}></div>`);
    followSummer(document, Date.parse(moment));
    expect(document.querySelector('[data-summer]')?.hasAttribute('hidden')).toBe(hidden);
  }
});

import { expect, test } from 'vitest';
import { markup, raw } from './markup.ts';

test('escapes values in text and in attributes, and markup only once', () => {
  const name = '<b title="x">A & B</b>';
  expect(String(markup`<p title="${name}">${markup`<i>${name}</i>`}</p>`)).toBe(
    '<p title="&lt;b title=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;"><i>&lt;b title=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;</i></p>',
  );
});

test('joins lists of markup', () => {
  expect(String(markup`<ul>${['a', '<'].map((text) => markup`<li>${text}</li>`)}</ul>${raw('<hr>')}`)).toBe(
    '<ul><li>a</li><li>&lt;</li></ul><hr>',
  );
});

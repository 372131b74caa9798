import { expect, it } from 'vitest';
import { findPause, triesMax } from '../../cms/src/mail/back-off.ts';
import { composeNotice, isOneAddress } from '../../cms/src/mail/compose-notice.ts';

it('tries ten times in four and a half hours, ever more rarely', () => {
  const pauses = Array.from({ length: triesMax }, (_, index) => findPause(index + 1));
  expect(triesMax).toBe(10);
  expect(pauses.at(-1)).toBeNull();
  const given = pauses.filter((pause) => pause !== null);
  expect(given).toHaveLength(9);
  expect(given.toSorted((a, b) => a - b)).toEqual(given);
  expect(given.reduce((sum, pause) => sum + pause, 0)).toBe(4.5 * 60 * 60_000);
});

it.each([
  'officer@baom.example\r\nBcc: evil@x.example',
  'officer@baom.example\nX-Header: 1',
  'officer@baom.example, evil@x.example',
  'officer@baom.example;evil@x.example',
  'officer@baom.example evil@x.example',
  'Officer <officer@baom.example>',
  '"a,evil"@baom.example',
  'officer@baom.example>,<evil@x.example',
  'officer@baom.example\u0000',
  'undisclosed:;',
  'officer',
  '',
])('is no single address: %j', (text) => {
  expect(isOneAddress(text)).toBe(false);
});

it('takes the address of an officer', () => {
  expect(isOneAddress('agadir@demo.baom.example')).toBe(true);
});

it('says that something waits, in the officer’s language, and nothing else', () => {
  const link = 'https://cms.example/admin/reception';
  const texts = ['fr', 'ar', 'en', 'zgh', null].map((language) => composeNotice('arrival', language, link));
  expect(texts.map(({ subject }) => subject)).toEqual([
    'Une nouvelle demande vous attend',
    'طلب جديد في انتظاركم',
    'A new request is waiting for you',
    'Une nouvelle demande vous attend',
    'Une nouvelle demande vous attend',
  ]);
  expect(composeNotice('letter', 'fr', link).subject).toBe('Un message vous attend');
  for (const { html } of texts) {
    expect(html.match(/<p dir="(?:auto|ltr)">/g)).toHaveLength(3);
    expect(html).toContain(`<a href="${link}">${link}</a>`);
  }
  for (const { text } of texts) expect(text.split('\n').filter(Boolean)).toHaveLength(3);
});

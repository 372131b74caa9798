import { expect, test } from 'vitest';
import { checkMessage } from './check-message.ts';

const code = 'K7M29QXR4TBHP3WD';

test.each([
  ['  ', 'required'],
  ['\u0000\u202e', 'required'],
  ['x'.repeat(4001), 'too-large'],
  [`voici k7m2-9qxr 4tbh.P3WD`, 'holds-code'],
])('%j is not sent', (text, error) => {
  expect(checkMessage(text, code)).toEqual({ error });
});

test('the locator alone may be said', () => {
  expect(checkMessage(' Ma demande K7M2 ', code)).toEqual({ text: 'Ma demande K7M2' });
});

import { expect, it } from 'vitest';
import { findFirstLanguage } from './first-language';

it.each([
  [['fr-FR', 'en'], 'fr'],
  [['ar-MA', 'fr'], 'ar'],
  [['es-ES', 'ar'], 'ar'],
  [['en-US'], 'en'],
  [['de-DE'], 'fr'],
  [['zgh', 'fr-MA'], 'fr'],
  [[], 'fr'],
])('greets a computer that asks for %j in %s', (wishes, language) => {
  expect(findFirstLanguage(wishes)).toBe(language);
});

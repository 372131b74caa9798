import { type Locale, sourceLocale } from '@portal/content/schema';
import { type Entry, toValue } from '@portal/content/strapi/to-record.ts';
import type { EditorLanguage } from '../accounts/find-editor';
import { say } from './say';
import type { Fault } from './to-fault';

const lines = { kind: 'lines' } as const;

/**
 * Every language in which an event goes online says what its pictures show. The contract lets a translation that says
 * nothing pass, for the site then shows the French words; whoever publishes one is asked for its own.
 */
export function checkPictureTexts(source: Entry, draft: Entry, locale: Locale, language: EditorLanguage): Fault[] {
  if (locale === sourceLocale) return [];
  const pictures = Array.isArray(source['pictures']) ? source['pictures'].length : 0;
  const said = toValue(lines, draft['pictureTexts']);
  if ((Array.isArray(said) ? said.length : 0) === pictures) return [];
  return [{ path: ['pictureTexts'], message: say(language, 'pictureTexts') }];
}

import { setFrenchSpaces } from '@portal/content/strings';
import type { AdminLanguage } from './edit-views/find-language';

type Messages<Key extends string> = Readonly<Record<Key, Readonly<Record<AdminLanguage, string>>>>;
type Values = Readonly<Record<string, string | number>>;

/** Sentences of one file that holds the three languages side by side; placeholders are named. */
export function sayIn<Key extends string>(messages: Messages<Key>, language: AdminLanguage) {
  const space = language === 'fr' ? setFrenchSpaces : (text: string) => text;
  return (key: Key, values: Values = {}): string =>
    space(messages[key][language]).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

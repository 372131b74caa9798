import { strings } from '@portal/content/strings';
import { editViews, groupViews } from '../../edit-views/edit-view';
import type { AdminLanguage } from '../edit-views/find-language';
import ar from '../messages/ar.json';
import en from '../messages/en.json';
import fr from '../messages/fr.json';

export interface Option {
  readonly value: string;
  readonly words: string;
}

const adminMessages: Readonly<Record<AdminLanguage, Readonly<Record<string, string>>>> = { fr, ar, en };

/**
 * The values of a choice with the words a visitor reads for them, so that an editor recognises them.
 *
 * @param place  `event.type`: the kind or group, and its field
 */
export function listOptions(place: string, list: readonly string[], language: AdminLanguage): Option[] {
  return list.map((value) => ({ value, words: findWords(place, value, language) ?? value }));
}

function findWords(place: string, value: string, language: AdminLanguage): string | undefined {
  const [owner = '', field = ''] = place.split('.');
  const words = (editViews[owner] ?? groupViews[owner])?.words[field];
  if (!words) return undefined;
  if (words.strings) return readPath(strings[language], `${words.strings}.${value}`);
  if (words.messages) return adminMessages[language][`${words.messages}.${value}`];
  return words.own?.[value]?.[language];
}

function readPath(tree: object, path: string): string | undefined {
  const found = path.split('.').reduce<unknown>(readKey, tree);
  return typeof found === 'string' ? found : undefined;
}

function readKey(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? new Map(Object.entries(node)).get(key) : undefined;
}

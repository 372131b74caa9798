import type { EditorLanguage } from '../accounts/find-editor';
import messages from './messages.json';

export type MessageKey = keyof typeof messages;
export type Values = Readonly<Record<string, string | number>>;

/** A sentence of `messages.json` in the editor's language. */
export function say(language: EditorLanguage, key: MessageKey, values: Values = {}): string {
  return messages[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export function isMessageKey(key: string): key is MessageKey {
  return key in messages;
}

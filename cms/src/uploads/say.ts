import type { EditorLanguage } from '../accounts/find-editor';
import messages from './messages.json';

export type Refusal = keyof typeof messages;

export function say(language: EditorLanguage, refusal: Refusal): string {
  return messages[refusal][language];
}

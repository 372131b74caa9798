import { type FieldEditor, findFieldFacts, type Kind, recordTypes, toStrapiName } from '@portal/content/schema';
import type { EditorLanguage } from '../accounts/find-editor';
import { say } from '../validation/say';
import { editViews, findFieldWords, groupViews } from './edit-view';

/**
 * A field as its form names it: "Étapes, n° 2 : Le texte".
 *
 * @param path  in Strapi's names: `['steps', '2', 'text']`
 */
export function nameField(kind: Kind, [name = '', ...rest]: readonly string[], language: EditorLanguage): string {
  if (name === '(record)' || name === 'texts') return say(language, 'wholeRecord');
  if (name === 'locale') return say(language, 'language');
  const view = editViews[kind];
  const label = (view && findFieldWords(view, name)?.label[language]) ?? name;
  const editor = findEditor(kind, name);
  if (editor?.kind !== 'group' || rest.length === 0) return label;
  const [index, inner] = editor.many ? rest : ['0', ...rest];
  const field = inner === undefined ? '' : (groupViews[editor.name]?.fields[inner]?.label[language] ?? inner);
  return field === '' ? label : say(language, 'fieldInGroup', { group: label, number: Number(index) + 1, field });
}

/** @param name  in Strapi's names */
export function findEditor(kind: Kind, name: string): FieldEditor | undefined {
  const { shared, text } = recordTypes[kind];
  const found = Object.entries({ ...shared, ...text }).find(([field]) => toStrapiName(field) === name);
  return found && findFieldFacts(found[1])?.facts.editor;
}

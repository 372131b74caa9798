import { editViews, findFieldWords, groupViews, listViewFields } from '../../edit-views/edit-view';
import type { AdminLanguage } from './find-language';
import kinds from './kinds.json';
import libraryWords from './library-words.json';
import strapiWords from './strapi-words.json';

/**
 * The names of fields under the keys by which Strapi looks for them, and what it leaves in English: the media library is
 * half French and not at all Arabic.
 */
export function listLabels(language: AdminLanguage): Record<string, string> {
  const fields = Object.entries(editViews).flatMap(([kind, view]) =>
    listViewFields(view).map((field) => [
      `content-manager.content-types.api::${kind}.${kind}.${field}`,
      findFieldWords(view, field)?.label[language] ?? field,
    ]),
  );
  const groups = Object.entries(groupViews).flatMap(([name, view]) =>
    Object.entries(view.fields).map(([field, { label }]) => [
      `content-manager.components.content.${name}.${field}`,
      label[language],
    ]),
  );
  // Strapi's menu looks a kind up by the name it has in its schema.
  const names = Object.values(kinds).map(({ name, ...words }) => [name, words[language]]);
  const own = Object.entries(strapiWords).map(([id, words]) => [id, words[language]]);
  const library = Object.entries(libraryWords).map(([id, words]) => [`upload.${id}`, words[language]]);
  return Object.fromEntries([...fields, ...groups, ...names, ...own, ...library]);
}

import { type FieldFacts, findFieldFacts, type Kind, recordTypes, toStrapiName } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../../cms/scripts/kind-names.ts';
import { listOptions } from '../../cms/src/admin/custom-fields/list-options.ts';
import kinds from '../../cms/src/admin/edit-views/kinds.json' with { type: 'json' };
import { editViews, findFieldWords, groupViews, listViewFields } from '../../cms/src/edit-views/edit-view.ts';

const all = Object.keys(recordTypes) as Kind[];
const languages = ['fr', 'ar', 'en'] as const;

interface Choice {
  readonly place: string;
  readonly options: readonly string[];
}

const choicesOf = (owner: string, fields: Parameters<typeof Object.entries>[0]): Choice[] =>
  Object.entries(fields).flatMap(([field, schema]) => {
    const editor = (findFieldFacts(schema as never) as { facts: FieldFacts } | undefined)?.facts.editor;
    if (editor?.kind === 'group') return choicesOf(editor.name, editor.fields);
    return editor && 'options' in editor ? [{ place: `${owner}.${toStrapiName(field)}`, options: editor.options }] : [];
  });

describe.each(all)('the form of a %s', (kind) => {
  const view = editViews[kind];
  const { shared, text } = recordTypes[kind];

  it('shows every field of the contract once, and nothing else', () => {
    const fields = [...Object.keys({ ...shared, ...text }).map(toStrapiName), 'slug', 'minorEdit', 'proofread'];
    expect(view && listViewFields(view).toSorted()).toEqual(fields.toSorted());
  });

  it('names every field, and has its columns in the list', () => {
    const unnamed = view && listViewFields(view).filter((field) => !findFieldWords(view, field));
    expect(unnamed).toEqual([]);
    expect(view && listViewFields(view)).toEqual(expect.arrayContaining([...(view?.columns ?? [])]));
  });

  it.each(languages)('says every choice in words, in %s', (language) => {
    for (const { place, options } of choicesOf(kind, { ...shared, ...text })) {
      const unsaid = listOptions(place, options, language).filter(({ value, words }) => words === value);
      // "Sport" and "Culture" are words, too: what is written like a code is not.
      expect(unsaid.filter(({ words }) => words === words.toLowerCase())).toEqual([]);
    }
  });

  it('is found by the name that Strapi tells the form', () => {
    expect(kinds[kind].name).toBe(kindNames[kind].displayName);
  });
});

it('names every field of a group', () => {
  for (const { shared, text } of Object.values(recordTypes)) {
    for (const schema of Object.values({ ...shared, ...text })) {
      const editor = findFieldFacts(schema)?.facts.editor;
      if (editor?.kind !== 'group') continue;
      const view = groupViews[editor.name];
      expect(view?.rows.flat().toSorted(), editor.name).toEqual(Object.keys(editor.fields).toSorted());
      expect(Object.keys(view?.fields ?? {}).toSorted()).toEqual(Object.keys(editor.fields).toSorted());
    }
  }
});

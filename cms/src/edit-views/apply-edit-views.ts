import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { type EditView, editViews, findFieldWords, groupViews } from './edit-view';

const place = { type: 'core', name: 'portal', key: 'applied-edit-views' } as const;

const configurationSchema = z.looseObject({
  settings: z.looseObject({}),
  metadatas: z.record(z.string(), z.object({ edit: z.looseObject({}), list: z.looseObject({}) })),
  layouts: z.looseObject({}),
});
type Configuration = z.infer<typeof configurationSchema>;

/**
 * Gives Strapi's lists and forms the order and words of the reviewed files, once each time these change: what an
 * administrator arranges in between stays. The admin's pages say the words in their reader's language.
 */
export async function applyEditViews(strapi: Core.Strapi): Promise<void> {
  const digest = createHash('sha256')
    .update(JSON.stringify([editViews, groupViews]))
    .digest('hex');
  if ((await strapi.store(place).get({})) === digest) return;
  const types = strapi.plugin('content-manager').service('content-types');
  for (const [kind, view] of Object.entries(editViews)) {
    const type = types.findContentType(`api::${kind}.${kind}` as UID.ContentType);
    const before = configurationSchema.parse(await types.findConfiguration(type));
    await types.updateConfiguration(type, toConfiguration(before, view));
  }
  const components = strapi.plugin('content-manager').service('components');
  for (const [name, view] of Object.entries(groupViews)) {
    const component = components.findComponent(`content.${name}`);
    const before = configurationSchema.parse(await components.findConfiguration(component));
    const panel = { title: { fr: '', ar: '', en: '' }, rows: view.rows };
    const after = toConfiguration(before, { ...view, groups: [panel], columns: [view.mainField] });
    await components.updateConfiguration(component, after);
  }
  await strapi.store(place).set({ value: digest });
  strapi.log.info('The forms of the content manager follow cms/config/edit-views');
}

const fullWidth = 12;

function toConfiguration({ settings, metadatas, layouts }: Configuration, view: EditView): Configuration {
  const [mainField] = view.columns;
  const edit = view.groups.flatMap(({ rows }) =>
    rows.map((row) => row.map((name) => ({ name, size: fullWidth / row.length }))),
  );
  return {
    settings: { ...settings, mainField, defaultSortBy: mainField, defaultSortOrder: 'ASC', pageSize: 50 },
    metadatas: Object.fromEntries(
      Object.entries(metadatas).map(([field, metadata]) => [field, withWords(view, field, metadata)]),
    ),
    layouts: { ...layouts, edit, list: view.columns },
  };
}

function withWords(view: EditView, field: string, { edit, list }: Configuration['metadatas'][string]) {
  const words = findFieldWords(view, field);
  if (!words) return { edit, list };
  return {
    edit: { ...edit, label: words.label.fr, description: words.hint?.fr ?? '', ...nameTarget(edit) },
    list: { ...list, label: words.label.fr },
  };
}

/** A link is shown by the name of the record it leads to. */
function nameTarget(edit: Readonly<Record<string, unknown>>): object {
  return edit['mainField'] === undefined ? {} : { mainField: 'name' };
}

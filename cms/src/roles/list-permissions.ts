import { type Kind, locales, recordTypes, toStrapiName, translationShape } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { listFields, type Permission } from './permissions';
import type { RoleFile } from './role-file';

/** The permissions of Strapi that a role file asks for. */
export function listPermissions(strapi: Core.Strapi, { content, settings, files }: RoleFile): Required<Permission>[] {
  const onContent = content.flatMap(({ kinds, actions, conditions, fields }) =>
    kinds.flatMap((kind) =>
      actions.map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: `api::${kind}.${kind}`,
        properties: { ...toFields(strapi, kind, action, fields), locales: [...locales] },
        conditions: [...conditions],
      })),
    ),
  );
  const onRest = [...settings.map((action) => ({ action, conditions: [] })), ...files];
  return [
    ...onContent,
    ...onRest.map(({ action, conditions }) => ({ action, subject: null, properties: {}, conditions: [...conditions] })),
  ];
}

function toFields(strapi: Core.Strapi, kind: Kind, action: string, wanted: 'all' | 'texts'): { fields?: string[] } {
  if (action === 'delete' || action === 'publish') return {};
  const fields = listFields(strapi, `api::${kind}.${kind}`);
  if (wanted === 'all') return { fields };
  const texts = new Set([
    ...Object.keys({ ...recordTypes[kind].text, ...translationShape }).map(toStrapiName),
    ...ticks,
  ]);
  return { fields: fields.filter((field) => texts.has(field.split('.')[0] ?? '')) };
}

/** What somebody says of the save they are making (cms/scripts/translation-fields.ts). */
const ticks = ['minorEdit', 'proofread'];

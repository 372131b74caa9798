import { locales } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { type RoleFile, roleFiles } from './role-file';

/** Makes the roles of Strapi equal to the reviewed files: what was changed by hand in the admin is taken back. */
export async function applyRoles(strapi: Core.Strapi): Promise<void> {
  for (const file of roleFiles) await applyRole(strapi, file);
  await removeUnusedDefaultRoles(strapi);
}

async function applyRole(strapi: Core.Strapi, file: RoleFile): Promise<void> {
  const roles = strapi.db.query('admin::role');
  const { code, name, description } = file;
  const role =
    (await roles.findOne({ where: { code } })) ?? (await roles.create({ data: { code, name, description } }));
  await strapi.service('admin::role').assignPermissions(role.id, listPermissions(strapi, file));
}

function listPermissions(strapi: Core.Strapi, { content, settings }: RoleFile) {
  const onContent = content.flatMap(({ kinds, actions, conditions }) =>
    kinds.flatMap((kind) => actions.map((action) => toPermission(strapi, `api::${kind}.${kind}`, action, conditions))),
  );
  return [...onContent, ...settings.map((action) => ({ action, subject: null, properties: {}, conditions: [] }))];
}

function toPermission(strapi: Core.Strapi, subject: string, action: string, conditions: readonly string[]) {
  const takesFields = action === 'create' || action === 'read' || action === 'update';
  const fields: string[] = takesFields
    ? strapi.service('admin::content-type').getNestedFields(strapi.contentType(subject as UID.ContentType), {
        components: strapi.components,
        nestingLevel: 1,
      })
    : [];
  return {
    action: `plugin::content-manager.explorer.${action}`,
    subject,
    properties: { ...(takesFields ? { fields } : {}), locales: [...locales] },
    conditions: [...conditions],
  };
}

/** "Editor" and "Author" come with Strapi and may write everywhere: gone unless somebody uses them. */
async function removeUnusedDefaultRoles(strapi: Core.Strapi): Promise<void> {
  const roles: { id: number; users: unknown[] }[] = await strapi.db.query('admin::role').findMany({
    where: { code: { $in: ['strapi-editor', 'strapi-author'] } },
    populate: ['users'],
  });
  const unused = roles.filter(({ users }) => users.length === 0).map(({ id }) => id);
  if (unused.length > 0) await strapi.service('admin::role').deleteByIds(unused);
}

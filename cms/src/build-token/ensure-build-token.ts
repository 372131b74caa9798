import { recordTypes } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';

const name = 'Construction du site';
const actions = [
  ...Object.keys(recordTypes).flatMap((kind) => [`api::${kind}.${kind}.find`, `api::${kind}.${kind}.findOne`]),
  'api::intake.intake.listKeys',
  'api::figures.figures.list',
  'api::publishing.publishing.listChanges',
  'api::publishing.publishing.takeReport',
];

/**
 * The token of the site's build reads the published kinds, the desks' public keys, the published figures and what has
 * changed, says what is online, and nothing else; its secret comes from BUILD_TOKEN.
 */
export async function ensureBuildToken(strapi: Core.Strapi): Promise<void> {
  await removeDefaultTokens(strapi);
  const tokens = strapi.db.query('admin::api-token');
  const accessKey = strapi.service('admin::api-token').hash(getSettings().BUILD_TOKEN);
  const token =
    (await tokens.findOne({ where: { name } })) ??
    (await tokens.create({
      data: { name, description: 'BUILD_TOKEN', kind: 'content-api', type: 'custom', lifespan: null, accessKey },
    }));
  if (token.accessKey !== accessKey) {
    await tokens.update({ where: { id: token.id }, data: { accessKey, encryptedKey: null } });
  }
  await alignPermissions(strapi, token.id);
}

async function alignPermissions(strapi: Core.Strapi, id: number): Promise<void> {
  const permissions = strapi.db.query('admin::api-token-permission');
  const present: { id: number; action: string }[] = await permissions.findMany({ where: { token: { id } } });
  for (const { id: surplus } of present.filter(({ action }) => !actions.includes(action))) {
    await permissions.delete({ where: { id: surplus } });
  }
  const granted = new Set(present.map(({ action }) => action));
  for (const action of actions.filter((action) => !granted.has(action))) {
    await permissions.create({ data: { action, token: id } });
  }
}

/** Strapi makes a "Full Access" and a "Read Only" token at its first start: keys nobody asked for. */
async function removeDefaultTokens(strapi: Core.Strapi): Promise<void> {
  for (const type of ['full-access', 'read-only']) {
    const unused = await strapi.db.query('admin::api-token').findMany({
      where: { type, name: { $in: ['Full Access', 'Read Only'] }, lastUsedAt: null },
    });
    for (const { id } of unused) await strapi.service('admin::api-token').revoke(id);
  }
}

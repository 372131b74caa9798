import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { findKind } from '../content-types/find-kind';

/** Of these documents, those of which the person may read at least one version. */
export async function filterReadable(
  strapi: Core.Strapi,
  context: Context,
  model: string,
  documentIds: string[],
): Promise<string[]> {
  // Strapi has its own answer for what is no record of the portal.
  if (!findKind(model)) return documentIds;
  const { userAbility } = context.state;
  const checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model });
  const versions: { documentId: string }[] = await strapi.db
    .query(model as UID.ContentType)
    .findMany({ where: { documentId: { $in: documentIds } } });
  const readable = new Set(
    versions.flatMap((version) => (checker.can.read({ ...version }) ? [version.documentId] : [])),
  );
  return documentIds.filter((id) => readable.has(id));
}

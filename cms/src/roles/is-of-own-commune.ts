import { nameCommuneField } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { listCommunesOfUser } from '../accounts/list-communes-of-user';
import type { Write } from './write';

/** What an officer may write at all, whatever a role in the database says. */
const kindsOfOfficers = new Set(['office', 'commune', 'event', 'contact-point', 'opportunity']);

/** Every version of the entry, and what it would become, belongs to a commune of the officer. */
export async function isOfOwnCommune(strapi: Core.Strapi, { kind, action, params, user }: Write): Promise<boolean> {
  if (!kindsOfOfficers.has(kind)) return false;
  if (action === 'create' && (kind === 'commune' || kind === 'office' || params.data?.['documentId'])) return false;
  const field = nameCommuneField(kind);
  const communes = new Set(await listCommunesOfUser(strapi, user.id));
  const isNew = action === 'create' && params.documentId === undefined;
  const versions: Record<string, unknown>[] = isNew
    ? []
    : await strapi.db
        .query(`api::${kind}.${kind}` as UID.ContentType)
        .findMany({ where: { documentId: params.documentId ?? '' }, select: [field] });
  if (!isNew && versions.length === 0) return false;
  if (versions.some((version) => !communes.has(String(version[field])))) return false;
  const written = params.data?.[field];
  return isNew || written !== undefined ? communes.has(String(written)) : true;
}

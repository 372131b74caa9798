import { isLocale, nameCommuneField, recordTypes } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { type AdminUser, hasRole, listCommunesOfUser } from '../accounts/list-communes-of-user';
import { administratorRole, coordinatorRole } from '../accounts/role-codes';

const writes = new Set(['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone']);
/** What an officer may write at all, whatever a role in the database says. */
const kindsOfOfficers = new Set(['office', 'commune', 'event', 'contact-point', 'opportunity']);

const paramsSchema = z.looseObject({
  documentId: z.string().optional(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/**
 * Row conditions alone leave three holes: a new language of another commune's entry, an entry made for another
 * commune, and one's own entry moved there. Strapi also stores any language code it is given.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const kind = findKind(context.uid);
    if (!kind || !writes.has(context.action)) return next();
    const params = paramsSchema.parse(context.params ?? {});
    refuseUnknownLocale(params.locale);
    const user = findBoundUser(strapi);
    if (user) await refuseForeignEntry(strapi, { kind, action: context.action, params, user });
    return next();
  });
}

function findKind(uid: string): string | undefined {
  const kind = uid.startsWith('api::') ? uid.slice('api::'.length).split('.')[0] : undefined;
  return kind !== undefined && kind in recordTypes ? kind : undefined;
}

function refuseUnknownLocale(locale: string | string[] | null | undefined): void {
  for (const code of [locale ?? []].flat()) {
    if (code !== '*' && !isLocale(code)) {
      throw new errors.ValidationError(`The portal has no language "${code}"`);
    }
  }
}

/** The person at the admin, unless they may write for every commune. Scripts and the seed have no request. */
function findBoundUser(strapi: Core.Strapi): AdminUser | undefined {
  const state = strapi.requestContext.get()?.state;
  if (!state?.['user'] || state['auth']?.strategy?.name === 'content-api-token') return undefined;
  const user: AdminUser = state['user'];
  return hasRole(user, administratorRole) || hasRole(user, coordinatorRole) ? undefined : user;
}

interface Write {
  readonly kind: string;
  readonly action: string;
  readonly params: z.infer<typeof paramsSchema>;
  readonly user: AdminUser;
}

async function refuseForeignEntry(strapi: Core.Strapi, { kind, action, params, user }: Write): Promise<void> {
  const field = nameCommuneField(kind);
  const communes = new Set(await listCommunesOfUser(strapi, user.id));
  const refuse = () => {
    throw new errors.ForbiddenError('This entry belongs to another commune');
  };
  if (!kindsOfOfficers.has(kind)) refuse();
  if (action === 'create' && (kind === 'commune' || kind === 'office' || params.data?.['documentId'])) refuse();
  const isNew = action === 'create' && params.documentId === undefined;
  const versions: Record<string, unknown>[] = isNew
    ? []
    : await strapi.db
        .query(`api::${kind}.${kind}` as UID.ContentType)
        .findMany({ where: { documentId: params.documentId ?? '' }, select: [field] });
  if (!isNew && versions.length === 0) refuse();
  if (versions.some((version) => !communes.has(String(version[field])))) refuse();
  const written = params.data?.[field];
  if (isNew ? !communes.has(String(written)) : written !== undefined && !communes.has(String(written))) refuse();
}

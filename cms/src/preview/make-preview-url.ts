import { localeSchema, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { findKind } from '../content-types/find-kind';
import { mayUse } from '../versions/open-record';
import { previewMinutes, signPreview } from './preview-token';

interface Asked {
  readonly documentId?: string;
  readonly locale?: string | null;
  readonly status?: string;
}

/**
 * Where the admin shows the draft. Nothing, and with that no button, for what has no page and for a record the person
 * may not read: Strapi itself asks nobody ("TODO: Permissions to preview content").
 */
export async function makePreviewUrl(strapi: Core.Strapi, uid: string, asked: Asked): Promise<string | undefined> {
  const state = strapi.requestContext.get()?.state;
  const kind = findKind(uid);
  const locale = localeSchema.safeParse(asked.locale ?? sourceLocale).data;
  if (!kind || !locale || !asked.documentId || !state?.['user']) return undefined;
  const record = { kind, documentId: asked.documentId, locale };
  if (!(await mayUse(strapi, state['userAbility'], record, 'read'))) return undefined;
  const { PREVIEW_ORIGIN, SITE_ORIGIN, ADMIN_JWT_SECRET } = getSettings();
  const expires = Math.floor(Date.now() / 1000) + previewMinutes * 60;
  const token = signPreview({ ...record, user: state['user'].id, expires }, ADMIN_JWT_SECRET);
  return `${PREVIEW_ORIGIN ?? SITE_ORIGIN}/apercu/${token}/`;
}

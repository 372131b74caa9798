import { type Kind, localeSchema, recordTypes } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { toUid } from '../content-types/find-kind';
import type { VersionOf } from './version-register';

const kinds = Object.keys(recordTypes) as [Kind, ...Kind[]];
const recordSchema = z.object({
  kind: z.enum(kinds),
  documentId: z.string().regex(/^[a-z0-9]{10,40}$/),
  locale: localeSchema,
});

/**
 * The record that a call is about, when the person may do this with it by the rules of the Content Manager: their role,
 * their communes, their languages. A foreign record and none at all look the same.
 */
export async function openRecord(
  strapi: Core.Strapi,
  ctx: Context,
  action: 'read' | 'update',
): Promise<VersionOf | undefined> {
  const parsed = recordSchema.safeParse({ ...ctx['params'], locale: ctx.query['locale'] });
  if (!parsed.success) return undefined;
  return (await mayUse(strapi, ctx.state['userAbility'], parsed.data, action)) ? parsed.data : undefined;
}

/** @param userAbility  what Strapi knows a person may do */
export async function mayUse(
  strapi: Core.Strapi,
  userAbility: unknown,
  { kind, documentId, locale }: VersionOf,
  action: 'read' | 'update',
): Promise<boolean> {
  const draft = await strapi.documents(toUid(kind)).findOne({ documentId, locale, status: 'draft' });
  if (!draft) return false;
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: toUid(kind) });
  return checker.can[action](draft);
}

import { sourceLocale } from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { findKind, toUid } from '../content-types/find-kind';
import { nameEditor } from '../versions/name-editor';
import { describeConflict } from './describe-conflict';

/** When the draft was last saved that the form was filled with; the admin sends it (src/admin/conflicts). */
export const baseHeader = 'x-portal-base';

const writes = new Set(['update', 'publish', 'discardDraft']);
const paramsSchema = z.looseObject({ documentId: z.string(), locale: z.string().nullish() });
const draftSchema = z.looseObject({
  updatedAt: z.coerce.date(),
  updatedBy: z.looseObject({ id: z.number() }).nullish(),
});

const checked = new WeakSet<object>();

/**
 * Two officers with the same record open: the second save is refused instead of replacing the first. Strapi alone
 * lets the last one win, and tells nobody.
 *
 * Two saves of the same moment would both find the draft unchanged: `src/middlewares/take-turns.ts` lets the second wait
 * for the first. Only the first write of a request is checked: to publish, Strapi saves first, and with that changes
 * the draft itself.
 */
export function refuseStaleSaves(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const ctx = strapi.requestContext.get();
    const kind = findKind(context.uid);
    const params = paramsSchema.safeParse(context.params);
    const base = readBase(ctx);
    if (!ctx || !kind || !params.success || !base || !writes.has(context.action) || checked.has(ctx)) return next();
    checked.add(ctx);
    const { documentId, locale } = params.data;
    await refuseIfChanged(strapi, ctx, { uid: toUid(kind), documentId, locale: locale ?? sourceLocale, base });
    return next();
  });
}

function readBase(ctx: Context | undefined): Date | undefined {
  return z.coerce.date().safeParse(ctx?.get(baseHeader) || undefined).data;
}

interface Save {
  readonly uid: UID.ContentType;
  readonly documentId: string;
  readonly locale: string;
  readonly base: Date;
}

async function refuseIfChanged(strapi: Core.Strapi, ctx: Context, { uid, documentId, locale, base }: Save) {
  const found = await strapi.db
    .query(uid)
    .findOne({ where: { documentId, locale, publishedAt: null }, populate: ['updatedBy'] });
  const draft = draftSchema.safeParse(found).data;
  if (!draft || draft.updatedAt.getTime() === base.getTime()) return;
  const { updatedAt: at, updatedBy } = draft;
  const conflict = { name: nameEditor(updatedBy), isSelf: updatedBy?.id === ctx.state['user']?.id, at };
  const message = describeConflict(conflict, ctx.state['user']?.preferedLanguage);
  throw new ConflictError(message, { name: conflict.name, isSelf: conflict.isSelf, at: at.toISOString() });
}

/** Strapi answers 400 to its own kind of error, and writes any other into its log: who worked when is not for there. */
class ConflictError extends errors.ApplicationError<'ConflictError'> {
  override name = 'ConflictError' as const;
}

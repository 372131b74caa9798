import { isLocale, type Kind, type Locale, localeSchema, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { findReach } from '../../accounts/find-reach';
import { type Drafts, readDrafts } from '../read-drafts';
import { mayWrite } from './list-records';

const paramsSchema = z.object({
  kind: z.string().refine((kind): kind is Kind => kind in recordTypes),
  documentId: z.string().min(1).max(64),
});

export interface OpenSheet {
  readonly draft: Drafts;
  readonly locale: Locale;
}

/** The record of the address, in a language that whoever asks may write. What is not theirs looks as if it were not there. */
export async function findSheet(strapi: Core.Strapi, ctx: Context, asked: unknown): Promise<OpenSheet> {
  const params = paramsSchema.safeParse(ctx['params']);
  const locale = localeSchema.safeParse(asked).data;
  if (!params.success || !isLocale(locale) || locale === sourceLocale) throw new errors.NotFoundError();
  const { kind, documentId } = params.data;
  const reach = await findReach(strapi, ctx);
  const [draft] = reach.kinds.includes(kind)
    ? await readDrafts(strapi, kind, { communes: reach.communes, documentId })
    : [];
  if (!draft || !mayWrite(reach, draft, locale)) throw new errors.NotFoundError();
  return { draft, locale };
}

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { findKind } from '../content-types/find-kind';

const paramsSchema = z.looseObject({ status: z.unknown().optional(), publicationFilter: z.unknown().optional() });

/**
 * A token of the REST API reads what is published and nothing else, whatever it asks for: the site is built with one,
 * and a site built with drafts would show them to everybody. Drafts leave by the preview only.
 */
export function refuseDrafts(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const strategy = strapi.requestContext.get()?.state?.['auth']?.strategy?.name;
    if (strategy !== 'content-api-token' || !findKind(context.uid)) return next();
    const asked = paramsSchema.parse(context.params ?? {});
    if (asked.status === 'published' && asked.publicationFilter === undefined) return next();
    throw new errors.ForbiddenError('This token reads published versions only');
  });
}

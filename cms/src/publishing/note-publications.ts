import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findKind } from '../content-types/find-kind';
import { getChangeLog } from './get-change-log';

const always = new Set(['publish', 'unpublish', 'delete']);
const withStatus = new Set(['create', 'update']);

const paramsSchema = z.looseObject({
  documentId: z.string().optional(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
  status: z.string().nullish(),
});
const resultSchema = z.looseObject({ documentId: z.string() });

/** Notes what changes the public site; a draft that is saved does not. */
export function notePublications(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const kind = findKind(context.uid);
    const params = paramsSchema.safeParse(context.params ?? {}).data ?? {};
    const publishes = always.has(context.action) || (withStatus.has(context.action) && params.status === 'published');
    if (!kind || !publishes) return next();
    const result = await next();
    const documentId = params.documentId ?? resultSchema.safeParse(result).data?.documentId;
    const note = () =>
      getChangeLog(strapi).note({
        scope: documentId === undefined ? 'all' : 'record',
        action: context.action,
        kind,
        ...(documentId === undefined ? {} : { documentId }),
        locale: [params.locale ?? []].flat().join(' ').slice(0, 20),
        ...findUser(strapi),
      });
    // Within a transaction of somebody else (several entries at once, the seed) it is not yet true.
    if (!strapi.db.inTransaction()) await note();
    else await strapi.db.transaction(async ({ onCommit }) => onCommit(() => void note()));
    return result;
  });
  noteReplacedFiles(strapi);
}

/** A file keeps its place in the records when it is replaced or deleted in the library. */
function noteReplacedFiles(strapi: Core.Strapi): void {
  const note = ({ action }: { action: string }) =>
    void getChangeLog(strapi).note({ scope: 'all', action: action === 'afterUpdate' ? 'file' : 'file gone' });
  strapi.db.lifecycles.subscribe({ models: ['plugin::upload.file'], afterUpdate: note, afterDelete: note });
}

const userSchema = z.looseObject({ id: z.number() });

/** Nobody's name: a number that only administrators can look up. */
function findUser(strapi: Core.Strapi): { userId?: number } {
  const user = userSchema.safeParse(strapi.requestContext.get()?.state?.['user']).data;
  return user ? { userId: user.id } : {};
}

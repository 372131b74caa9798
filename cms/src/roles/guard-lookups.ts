import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { filterReadable } from './filter-readable';

type Action = (context: Context, ...more: unknown[]) => unknown;
type Controller = Readonly<Record<string, Action>>;

const idsSchema = z.array(z.string()).catch([]);
const model = (context: Context) => String(context['params'].model);

/**
 * Three questions of the Content Manager look at documents without asking whose they are: drafts before a bulk
 * publication come back whole, draft relations are counted, and a language that does not exist is answered with the
 * dates of those that do. tests/editing/foreign.test.ts tries each.
 */
export function guardLookups(strapi: Core.Strapi): void {
  strapi.get('controllers').extend('plugin::content-manager.collection-types', (controller: Controller) => ({
    ...controller,
    findOne: async (context: Context, ...more: unknown[]) => {
      const [known] = await filterReadable(strapi, context, model(context), [String(context['params'].id)]);
      return known === undefined ? context.notFound() : controller['findOne']?.(context, ...more);
    },
    bulkFindForValidation: async (context: Context, ...more: unknown[]) => {
      const { body } = context.request;
      const documentIds = await filterReadable(strapi, context, model(context), idsSchema.parse(body?.documentIds));
      if (documentIds.length === 0) {
        context.body = { results: [] };
        return;
      }
      context.request.body = { ...body, documentIds };
      return controller['bulkFindForValidation']?.(context, ...more);
    },
    countManyEntriesDraftRelations: async (context: Context, ...more: unknown[]) => {
      const asked = idsSchema.parse([context.query['documentIds'] ?? []].flat());
      const readable = await filterReadable(strapi, context, model(context), asked);
      return readable.length < asked.length
        ? context.notFound()
        : controller['countManyEntriesDraftRelations']?.(context, ...more);
    },
  }));
}

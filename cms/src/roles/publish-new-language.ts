import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { findKind } from '../content-types/find-kind';

type Action = (context: Context, ...more: unknown[]) => unknown;
type Controller = Readonly<Record<string, Action>>;

/**
 * Publishing a language that was never saved asks Strapi whether the person may create an entry of no commune, which no
 * officer may. It is saved first, as a draft of the entry it belongs to, and then published like any other.
 */
export function publishNewLanguage(strapi: Core.Strapi): void {
  strapi.get('controllers').extend('plugin::content-manager.collection-types', (controller: Controller) => ({
    ...controller,
    publish: async (context: Context, ...more: unknown[]) => {
      if (await isNewLanguage(strapi, context)) {
        await controller['update']?.(context, ...more);
        if (context.status >= 400) return;
      }
      return controller['publish']?.(context, ...more);
    },
  }));
}

async function isNewLanguage(strapi: Core.Strapi, context: Context): Promise<boolean> {
  const { id, model } = context['params'];
  // The Content Manager moves it from the address into the body on its way here.
  const locale: unknown = context.request.body?.locale ?? context.query['locale'];
  if (!id || !findKind(model) || typeof locale !== 'string') return false;
  const where = { documentId: String(id), locale };
  return (await strapi.db.query(model as UID.ContentType).count({ where })) === 0;
}

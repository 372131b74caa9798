import { recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';

/**
 * A record without its source language cannot be shown in any. Whoever takes the French page offline means the page:
 * translations left behind would only keep everything else from being published.
 */
export function unpublishAllLanguages(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const isRecord = Object.keys(recordTypes).some((kind) => context.uid === `api::${kind}.${kind}`);
    if (isRecord && context.action === 'unpublish') {
      const locales = [context.params.locale ?? sourceLocale].flat();
      if (locales.includes(sourceLocale)) context.params.locale = '*';
    }
    return next();
  });
}

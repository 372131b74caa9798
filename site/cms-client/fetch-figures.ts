import { type PublishedFigures, publishedFiguresSchema } from '@portal/content/schema';
import * as z from 'zod/mini';
import { fetchData } from './fetch-data.ts';
import type { CmsConnection } from './fetch-entries.ts';

/** What may be told of the offices' work; Strapi has made it safe before, and nothing else of it ever comes here. */
export function fetchFigures(connection: CmsConnection): Promise<PublishedFigures> {
  return fetchData('/api/figures', z.object({ data: publishedFiguresSchema }), connection);
}

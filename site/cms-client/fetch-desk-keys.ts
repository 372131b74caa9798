import { type OpenDesk, openDeskSchema } from '@portal/content/schema';
import * as z from 'zod/mini';
import { fetchData } from './fetch-data.ts';
import type { CmsConnection } from './fetch-entries.ts';

/** The public keys of the desks that are open, as Strapi says; whether to believe it is the publisher's question. */
export function fetchDeskKeys(connection: CmsConnection): Promise<OpenDesk[]> {
  return fetchData('/api/desk-keys', z.object({ data: z.array(openDeskSchema) }), connection);
}

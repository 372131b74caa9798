import { type PublishingState, publishingStateSchema, recordStateSchema } from '@portal/content/schema';
import { expect } from 'vitest';
import { z } from 'zod';
import { callAs, type DemoAccount } from '../intake/sign-in.ts';
import type { Strapi } from '../portal/start-strapi.ts';

const listSchema = z.object({ results: z.array(z.looseObject({ documentId: z.string(), slug: z.string() })) });

/** What somebody does in the admin who edits records. */
export function createEditor(strapi: Strapi, account: DemoAccount = 'coordination') {
  const toPath = (kind: string) => `/content-manager/collection-types/api::${kind}.${kind}`;

  async function call(method: string, path: string, body?: unknown) {
    const reply = await callAs(strapi, account, method, path, body);
    expect(reply.status, `${method} ${path}: ${reply.text}`).toBeLessThan(300);
    return reply.body;
  }

  return {
    async findDocument(kind: string, slug: string): Promise<string> {
      const found = listSchema.parse(await call('GET', `${toPath(kind)}?locale=fr&pageSize=100`));
      const { documentId } = found.results.find((entry) => entry.slug === slug) ?? {};
      if (documentId === undefined) throw new Error(`There is no ${kind} "${slug}"`);
      return documentId;
    },
    publish: (kind: string, id: string, fields: Record<string, unknown> = {}, locale = 'fr') =>
      call('POST', `${toPath(kind)}/${id}/actions/publish?locale=${locale}`, fields),
    save: (kind: string, id: string, fields: Record<string, unknown>) =>
      call('PUT', `${toPath(kind)}/${id}?locale=fr`, fields),
    unpublish: (kind: string, id: string) => call('POST', `${toPath(kind)}/${id}/actions/unpublish?locale=fr`, {}),
    readState: async (): Promise<PublishingState> =>
      publishingStateSchema.parse(await call('GET', '/publishing/state')),
    readRecord: async (kind: string, id: string) =>
      recordStateSchema.parse(await call('GET', `/publishing/records/${kind}/${id}`)),
  };
}
export type Editor = ReturnType<typeof createEditor>;

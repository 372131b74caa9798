import { expect } from 'vitest';
import { z } from 'zod';
import type { TestStrapi } from '../intake/databases.ts';
import { callAs, type DemoAccount, signIn } from '../intake/sign-in.ts';

const listSchema = z.object({ results: z.array(z.looseObject({ documentId: z.string(), slug: z.string() })) });
const documentSchema = z.object({ data: z.looseObject({ documentId: z.string(), updatedAt: z.string() }) });
export type Draft = z.infer<typeof documentSchema>['data'];

export const offices = '/content-manager/collection-types/api::office.office';

export async function findOffice(strapi: TestStrapi, slug: string): Promise<string> {
  const list = await callAs(strapi, 'admin', 'GET', `${offices}?locale=fr&pageSize=100`);
  return listSchema.parse(list.body).results.find((office) => office.slug === slug)?.documentId ?? '';
}

export async function readOffice(strapi: TestStrapi, account: DemoAccount, id: string, status = 'draft') {
  const answer = await callAs(strapi, account, 'GET', `${offices}/${id}?locale=fr&status=${status}`);
  return documentSchema.parse(answer.body).data;
}

export async function publishOffice(strapi: TestStrapi, account: DemoAccount, id: string, change: object) {
  const answer = await callAs(strapi, account, 'POST', `${offices}/${id}/actions/publish?locale=fr`, change);
  expect(answer.status, answer.text).toBe(200);
}

/** As the edit view saves: it says which draft its form was filled with. */
export async function saveFrom(strapi: TestStrapi, account: DemoAccount, path: string, base: string, body: object) {
  const response = await fetch(strapi.url + path, {
    method: path.includes('/actions/') || path.startsWith('/versions') ? 'POST' : 'PUT',
    headers: {
      authorization: `Bearer ${await signIn(strapi, account)}`,
      'content-type': 'application/json',
      'x-portal-base': base,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readValue, type TestStrapi } from '../intake/databases.ts';
import { makeRequest, postRequest } from '../intake/post-request.ts';
import { callAs } from '../intake/sign-in.ts';
import { makePhotograph } from '../portal/make-photograph.ts';
import { reportCanary } from '../portal/traces.ts';
import { readFile, uploadFile } from '../recordings/upload-file.ts';

/** In every text of Agadir that an officer of Taliouine must not read. */
const canary = 'CANARI-AGADIR';
const canaryDay = '2031-05-17';
const documentSchema = z.object({ data: z.looseObject({ documentId: z.string() }) });

const drafts = {
  event: {
    type: 'workshop',
    startsOn: canaryDay,
    precision: 'day',
    eventStatus: 'confirmed',
    title: canary,
    summary: canary,
  },
  'contact-point': { name: canary, address: canary },
  opportunity: { title: canary, summary: canary },
} as const;
export const foreignKinds = ['event', 'contact-point', 'opportunity', 'office', 'commune'] as const;
export type ForeignKind = (typeof foreignKinds)[number];

/** What belongs to Agadir, by what routes ask for it. */
export interface Foreign {
  readonly documents: Readonly<Record<ForeignKind, string>>;
  readonly file: number;
  readonly report: string;
  readonly locator: string;
  readonly keyId: string;
  readonly holder: string;
  readonly user: string;
  readonly version: string;
  /** Never sent by the officer of Taliouine: in no answer at all. */
  readonly secrets: readonly string[];
}

export async function makeForeignRecords(strapi: TestStrapi): Promise<Foreign> {
  const make = async (kind: keyof typeof drafts) => {
    const url = `/content-manager/collection-types/api::${kind}.${kind}?locale=fr`;
    const body = { slug: `canari-${kind}`, commune: 'agadir', ...drafts[kind], sources: [] };
    const answer = await callAs(strapi, 'agadir', 'POST', url, body);
    if (answer.status !== 201) throw new Error(`The ${kind} of Agadir was not made: ${answer.text}`);
    return documentSchema.parse(answer.body).data.documentId;
  };
  const event = await make('event');
  const officeId = one(strapi, "SELECT document_id FROM offices WHERE slug = 'agadir'");
  const documents = {
    event,
    'contact-point': await make('contact-point'),
    opportunity: await make('opportunity'),
    office: officeId,
    commune: one(strapi, "SELECT document_id FROM communes WHERE slug = 'agadir'"),
  };
  const office = `/content-manager/collection-types/api::office.office/${officeId}`;
  for (const address of [`${canary} 1`, `${canary} 2`]) {
    const answer = await callAs(strapi, 'agadir', 'PUT', `${office}?locale=fr`, { address });
    if (answer.status !== 200) throw new Error(`The office of Agadir was not written: ${answer.text}`);
  }
  const photograph = { name: `${canary}.jpg`, content: await makePhotograph(), type: 'image/jpeg' };
  const file = readFile(await uploadFile(strapi, 'agadir', photograph)).id;
  await fetch(`${strapi.url}/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      idempotencyKey: randomUUID(),
      page: '/fr/bureaux/agadir/',
      kind: 'hours',
      text: reportCanary,
    }),
  });
  const request = await makeRequest(strapi);
  await postRequest(strapi, request);
  const keyId = one(strapi, "SELECT key_id FROM intake_keys WHERE commune = 'agadir'");
  return {
    documents,
    file,
    report: one(strapi, "SELECT id FROM error_reports WHERE commune = 'agadir'"),
    locator: request.locator,
    keyId,
    holder: one(strapi, `SELECT id FROM intake_holders WHERE key_id = '${keyId}'`),
    user: one(strapi, "SELECT id FROM admin_users WHERE email = 'agadir@demo.baom.example'"),
    version: one(strapi, `SELECT id FROM content_versions WHERE document_id = '${officeId}'`) || '1',
    secrets: [canary, canaryDay, reportCanary, request.envelope.ciphertext, 'agadir@demo.baom.example'],
  };
}

/** Every row of Agadir, and how many people and files there are. */
export function readForeignRows(strapi: TestStrapi, { file }: Foreign): readonly string[] {
  const own = [
    'events',
    'offices',
    'contact_points',
    'opportunities',
    'error_reports',
    'intake_requests',
    'intake_keys',
  ];
  return [
    ...own.map((table) => `SELECT * FROM ${table} WHERE commune = 'agadir' ORDER BY 1`),
    "SELECT * FROM communes WHERE slug = 'agadir' ORDER BY 1",
    'SELECT * FROM intake_holders ORDER BY 1',
    `SELECT * FROM files WHERE id = ${file}`,
    'SELECT id, communes FROM assignments ORDER BY 1',
    'SELECT id, email, is_active FROM admin_users ORDER BY 1',
    'SELECT id, name, code FROM admin_roles ORDER BY 1',
  ].map((sql) => readValue(strapi, sql));
}

function one(strapi: TestStrapi, sql: string): string {
  return readValue(strapi, `${sql} LIMIT 1`);
}

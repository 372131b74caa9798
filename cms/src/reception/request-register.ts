import { type RequestState, requestStates } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { requestTable } from '../intake/tables';

const listColumns = [
  'reference',
  'commune',
  'theme',
  'profile',
  'language',
  'channel',
  'received_on as receivedOn',
  'state',
];

const summarySchema = z.object({
  reference: z.string(),
  commune: z.string(),
  theme: z.string(),
  profile: z.string(),
  language: z.string(),
  channel: z.string(),
  receivedOn: z.string(),
  state: z.enum(requestStates),
});
export type RequestSummary = z.infer<typeof summarySchema>;

const payloadSchema = z.object({ version: z.literal(1), name: z.string(), contact: z.string(), message: z.string() });
export type RequestDetail = RequestSummary & Omit<z.infer<typeof payloadSchema>, 'version'>;

export const listLimit = 200;

/** The one door to the requests: every question carries the communes of the session, never of the query. */
export function openRegister(strapi: Core.Strapi, communes: readonly string[]) {
  const ofCommunes = () => strapi.db.connection(requestTable).whereIn('commune', [...communes]);

  return {
    async list(): Promise<RequestSummary[]> {
      const rows = await ofCommunes().orderBy('id', 'desc').limit(listLimit).select(listColumns);
      return z.array(summarySchema).parse(rows);
    },

    async find(reference: string): Promise<RequestDetail | undefined> {
      const row = await ofCommunes()
        .where({ reference })
        .first([...listColumns, 'payload']);
      if (!row) return undefined;
      const { version: _version, ...content } = payloadSchema.parse(JSON.parse(row.payload));
      return { ...summarySchema.parse(row), ...content };
    },

    /** False when no such request is in these communes. */
    async changeState(reference: string, state: RequestState): Promise<boolean> {
      return (await ofCommunes().where({ reference }).update({ state })) > 0;
    },
  };
}

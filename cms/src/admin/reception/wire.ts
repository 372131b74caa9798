import { requestStates } from '@portal/content/schema';
import { z } from 'zod';

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

const wordsSchema = z.record(z.string(), z.string());
const namesSchema = z.object({ theme: wordsSchema, profile: wordsSchema, commune: wordsSchema });
export type Names = z.infer<typeof namesSchema>;

const detailSchema = summarySchema.extend({ name: z.string(), contact: z.string(), message: z.string() });
export type RequestDetail = z.infer<typeof detailSchema>;

/** What the routes of `cms/src/reception` answer. */
export const listAnswerSchema = z.object({ requests: z.array(summarySchema), names: namesSchema });
export const detailAnswerSchema = z.object({ request: detailSchema, names: namesSchema });

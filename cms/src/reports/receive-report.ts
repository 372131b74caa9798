import { type ReportRefusal, type reportReceiptSchema, reportSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findCommuneOfPage } from './find-commune-of-page';
import { storeReport } from './store-report';

/** People leave this field empty, because they do not see it; programs that fill in every field do not. */
const honeypotSchema = z.looseObject({ website: z.literal('').optional() });

interface ReportAnswer {
  readonly status: number;
  readonly body: z.infer<typeof reportReceiptSchema> | ReportRefusal;
}

export async function receiveReport(strapi: Core.Strapi, body: unknown): Promise<ReportAnswer> {
  const trapped = honeypotSchema.safeParse(body);
  if (!trapped.success) return refuse(400, [{ field: 'website', code: 'filled' }]);
  const { website: _empty, ...rest } = trapped.data;
  const parsed = reportSchema.safeParse(rest);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, code, message }) => ({
      field: String(path[0] ?? ''),
      code: code === 'custom' ? message : code === 'too_big' ? code : 'required',
    }));
    return refuse(400, fields);
  }
  const commune = await findCommuneOfPage(strapi, parsed.data.page);
  const outcome = await storeReport(strapi, parsed.data, commune);
  if (outcome === 'key-reused') return refuse(409, [{ field: 'idempotencyKey', code: 'reused' }]);
  return { status: outcome === 'stored' ? 201 : 200, body: { saved: true } };
}

function refuse(status: number, fields: NonNullable<ReportRefusal['fields']>): ReportAnswer {
  return { status, body: { reason: 'invalid', fields } };
}

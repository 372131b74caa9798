import { type ReportRefusal, reportReceiptSchema, reportRefusalSchema } from '@portal/content/schema';
import { askCms, type Cms, guessReason } from './ask-cms.ts';

export interface ReportAnswer {
  readonly status: number;
  /** Absent when the report is stored. */
  readonly refusal?: ReportRefusal;
  readonly retryAfter?: string | undefined;
}

const statusOfReason: Readonly<Record<ReportRefusal['reason'], number>> = {
  invalid: 422,
  'too-large': 413,
  'too-many': 429,
  'not-saved': 503,
};

export function refuseReport(reason: ReportRefusal['reason'], retryAfter?: string): ReportAnswer {
  return { status: statusOfReason[reason], refusal: { reason }, retryAfter };
}

/** Hands a report to the CMS. Whatever is not its receipt is "not saved". */
export async function forwardReport(body: Buffer | string, address: string, cms: Cms): Promise<ReportAnswer> {
  const answer = await askCms({ path: '/api/reports', body, address }, cms);
  if (!answer) return refuseReport('not-saved');
  if (answer.ok && reportReceiptSchema.safeParse(answer.body).success) return { status: answer.status };
  const refusal = reportRefusalSchema.safeParse(answer.body).data;
  if (refusal) return { status: statusOfReason[refusal.reason], refusal, retryAfter: answer.retryAfter };
  return refuseReport(guessReason(answer.status), answer.retryAfter);
}

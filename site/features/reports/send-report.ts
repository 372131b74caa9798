import { type ReportRefusal, reportReceiptSchema, reportRefusalSchema } from '@portal/content/schema/report.ts';

/** Long enough for 2G and a busy server; the same key makes a retry safe. */
const patience = 45_000;

/** Sends a report once. Anything but the server's word that it is stored means: not sent, keep the text. */
export async function sendReport(report: Record<string, string>): Promise<ReportRefusal | undefined> {
  try {
    const response = await fetch('/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(report),
      signal: AbortSignal.timeout(patience),
    });
    const body: unknown = await response.json();
    if (!response.ok) return reportRefusalSchema.parse(body);
    reportReceiptSchema.parse(body);
    return undefined;
  } catch {
    return { reason: 'not-saved' };
  }
}

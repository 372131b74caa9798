import { storedReportSchema } from '@portal/content/schema';
import { z } from 'zod';

/** What `GET /reports` of `cms/src/reports` answers. */
export const reportListSchema = z.object({
  reports: z.array(storedReportSchema),
  /** Names of communes by their code. */
  communes: z.record(z.string(), z.string()),
  /** Where the pages are. */
  site: z.string(),
});
export type ReportListAnswer = z.infer<typeof reportListSchema>;

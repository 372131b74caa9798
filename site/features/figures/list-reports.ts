import { findToday, type Office } from '@portal/content/schema';
import { figures } from '../../snapshot/read-figures.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';

/** Years with a report: those that are published, and the one that runs, of which the events are known. Newest first. */
export function listReportYears(): string[] {
  const years = new Set([findToday().slice(0, 4), ...figures.years.map(({ year }) => year)]);
  return [...years].toSorted().toReversed();
}

export interface Report {
  readonly office: Office;
  readonly year: string;
}

export function listReports(): Report[] {
  return snapshot.office.flatMap((office) => listReportYears().map((year) => ({ office, year })));
}

import type { ServiceReport } from '@portal/content/schema/service-import.ts';
import Papa from 'papaparse';

type Say = (id: string) => string;

/** Every line of a file and what became of it, as a table whose cells no spreadsheet computes. */
export function toReportCsv(reports: readonly ServiceReport[], say: Say): string {
  const columns = ['line', 'id', 'name', 'outcome', 'field', 'remark', 'value'].map((column) =>
    say(`column.${column}`),
  );
  const rows = reports.flatMap((report) => {
    const { line, id, name, outcome, reason, mapped, skipped, doubts } = report;
    const head = [String(line), id, name, say(`services.outcome.${outcome}`)];
    return [
      [...head, '', reason ? say(`services.reason.${reason}`) : '', ''],
      ...mapped.map(({ field, value }) => [...head, field, say('services.mapped'), value]),
      ...doubts.map(({ field, doubt, value }) => [...head, field, say(`services.doubt.${doubt}`), value]),
      ...skipped.map(({ field, value }) => [...head, field, say('services.skipped'), value]),
    ];
  });
  return `\ufeff${Papa.unparse([columns, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}`;
}

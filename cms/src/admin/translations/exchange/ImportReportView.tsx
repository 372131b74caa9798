import type { ImportReport, Reported } from '@portal/content/schema/translation-desk.ts';
import { Button } from '@strapi/design-system';
import { DataTable, Quiet, Row, Wide } from '../../reception/pieces/layout';
import { useTranslationWords } from '../words';

/** What became of a file, text by text. */
export function ImportReportView({ report, onSeen }: { report: ImportReport; onSeen: () => void }) {
  const { say, sayLanguage } = useTranslationWords();
  const { taken, records, unchanged, empty, conflicts, refused, counts } = report;
  return (
    <div role="status" data-import-report>
      <p>
        <strong>{say('report.taken', { taken, records, language: sayLanguage(report.locale) })}</strong>
      </p>
      <Quiet>{say('report.rest', { unchanged, empty, conflicts: counts.conflicts, refused: counts.refused })}</Quiet>
      <ReportTable title={say('report.conflicts')} lines={conflicts} total={counts.conflicts} />
      <ReportTable title={say('report.refused')} lines={refused} total={counts.refused} />
      <Row style={{ marginBlockStart: '1.6rem' }}>
        <Button variant="tertiary" onClick={onSeen}>
          {say('report.seen')}
        </Button>
      </Row>
    </div>
  );
}

function ReportTable({ title, lines, total }: { title: string; lines: readonly Reported[]; total: number }) {
  const { say } = useTranslationWords();
  if (lines.length === 0) return null;
  return (
    <Wide>
      <h3 style={{ fontWeight: 600, marginBlock: '1.6rem 0.4rem' }}>{title}</h3>
      <DataTable>
        <thead>
          <tr>
            {(['line', 'record', 'field', 'reason'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`report.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((reported) => (
            // Two of one name stand in it when that is what is wrong with them.
            <tr key={lines.indexOf(reported)}>
              <td>{reported.line ?? '—'}</td>
              <td>
                <bdi dir="ltr">{reported.record}</bdi>
              </td>
              <td>
                <bdi dir="ltr">{reported.path}</bdi>
              </td>
              <td>{say(`problem.${reported.problem}`, { max: reported.max ?? 0 })}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {total > lines.length ? <Quiet>{say('report.more', { count: total - lines.length })}</Quiet> : null}
    </Wide>
  );
}

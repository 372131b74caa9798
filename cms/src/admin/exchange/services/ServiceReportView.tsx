import type { ServiceReport } from '@portal/content/schema/service-import.ts';
import { Button } from '@strapi/design-system';
import { DataTable, Quiet, Row, Wide } from '../../reception/pieces/layout';
import { saveFile } from '../../reception/register/save-file';
import { useExchangeWords } from '../words';
import { toReportCsv } from './to-report-csv';

const shown = 100;

/** What becomes of each service: in numbers, then line by line; all of it in the table to download. */
export function ServiceReportView({ reports }: { reports: readonly ServiceReport[] }) {
  const { say } = useExchangeWords();
  const count = (outcome: ServiceReport['outcome']) => reports.filter((report) => report.outcome === outcome).length;
  const proposed = listProposed(reports);
  const skipped = [...new Set(reports.flatMap((report) => report.skipped.map(({ field }) => field)))];
  return (
    <div role="status" data-services-report>
      <p>
        <strong>
          {say('services.summary', {
            written: count('written'),
            new: count('new'),
            known: count('known'),
            refused: count('refused'),
          })}
        </strong>
      </p>
      {proposed.length > 0 ? (
        <>
          <Quiet>{say('services.proposed')}</Quiet>
          <ul data-proposed>
            {proposed.slice(0, 20).map(([name, times]) => (
              <li key={name}>
                <bdi>{name}</bdi> ({times})
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {skipped.length > 0 ? (
        <Quiet>
          {say('services.skippedFields')} <bdi dir="ltr">{skipped.slice(0, 30).join(', ')}</bdi>
        </Quiet>
      ) : null}
      <Wide tabIndex={0} role="region" aria-label={say('services.summaryTable')}>
        <DataTable>
          <thead>
            <tr>
              {(['line', 'name', 'outcome', 'remark'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.slice(0, shown).map((report) => (
              <tr key={`${report.line} ${report.id}`} data-outcome={report.outcome}>
                <td>{report.line}</td>
                <td dir="auto">{report.name || '—'}</td>
                <td>{say(`services.outcome.${report.outcome}`)}</td>
                <td>
                  <Remarks report={report} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Wide>
      {reports.length > shown ? <Quiet>{say('services.more', { count: reports.length - shown })}</Quiet> : null}
      <Row style={{ marginBlockStart: '1.6rem' }}>
        <Button
          variant="tertiary"
          onClick={() =>
            saveFile(new Blob([toReportCsv(reports, say)], { type: 'text/csv;charset=utf-8' }), 'import.csv')
          }
        >
          {say('services.download')}
        </Button>
      </Row>
    </div>
  );
}

function Remarks({ report }: { report: ServiceReport }) {
  const { say } = useExchangeWords();
  const doubts = [...new Set(report.doubts.map(({ doubt }) => doubt))];
  const words = [
    ...(report.reason ? [say(`services.reason.${report.reason}`)] : []),
    ...(report.outcome === 'refused' ? [] : doubts.map((doubt) => say(`services.doubt.${doubt}`))),
  ];
  return words.length === 0 ? null : (
    <ul>
      {words.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Organisations that the portal does not have, with how many services name them. */
function listProposed(reports: readonly ServiceReport[]): [string, number][] {
  const names = reports.flatMap(({ doubts }) =>
    doubts.flatMap(({ doubt, value }) => (doubt === 'unknown-organisation' ? [value] : [])),
  );
  const counted = Map.groupBy(names, (name) => name);
  return [...counted].map(([name, all]): [string, number] => [name, all.length]).toSorted((a, b) => b[1] - a[1]);
}

import type { StoredReport } from '@portal/content/schema';
import { Badge, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { StateButton } from './StateButton';
import type { ReportListAnswer } from './wire';
import { useReportWords } from './words';

const columns = ['state', 'receivedOn', 'page', 'kind', 'text', 'action'] as const;

export function ReportTable({ reports, communes, site, onChanged }: ReportListAnswer & { onChanged: () => void }) {
  const { say } = useReportWords();
  return (
    <Table colCount={columns.length} rowCount={reports.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(`field.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {reports.map((report) => (
          <ReportRow
            key={report.id}
            report={report}
            site={site}
            commune={communes[report.commune] ?? report.commune}
            onChanged={onChanged}
          />
        ))}
      </Tbody>
    </Table>
  );
}

interface RowProps {
  readonly report: StoredReport;
  readonly site: string;
  readonly commune: string;
  readonly onChanged: () => void;
}

/** Plain text only: what a visitor wrote is never markup, and takes its own direction. */
function ReportRow({ report, site, commune, onChanged }: RowProps) {
  const { say, formatDay } = useReportWords();
  return (
    <Tr data-report={report.id} data-report-page={report.page}>
      <Td>
        <Badge active={report.state === 'new'}>{say(`state.${report.state}`)}</Badge>
      </Td>
      <Td>
        <Typography>{formatDay(report.receivedOn)}</Typography>
      </Td>
      <Td>
        <Typography tag="a" href={site + report.page} target="_blank" rel="noreferrer" textColor="primary600">
          <bdi dir="ltr">{report.page}</bdi>
        </Typography>
        {commune === '' ? null : (
          <Typography tag="p" textColor="neutral600">
            {commune}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography>{say(`kind.${report.kind}`)}</Typography>
      </Td>
      <Td>
        <bdi dir="auto" data-report-text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Typography>{report.text === '' ? '—' : report.text}</Typography>
        </bdi>
      </Td>
      <Td>
        <StateButton report={report} onChanged={onChanged} />
      </Td>
    </Tr>
  );
}

import type { BundleReport } from '@portal/content/schema/bundle-report.ts';
import { DataTable, Quiet, Wide } from '../../reception/pieces/layout';
import { useExchangeWords } from '../words';

/** What would be written, or was: records field by field, then what is not taken and why. */
export function BundleReportView({ report }: { report: BundleReport }) {
  const { say } = useExchangeWords();
  const { counts, added, changed, refused, doubtful, written } = report;
  return (
    <div role="status" data-bundle-report>
      <p>
        <strong>
          {say(written ? 'restore.written' : 'restore.found', { added: counts.added, changed: counts.changed })}
        </strong>
      </p>
      <Quiet>{say('restore.rest', { unchanged: counts.unchanged, kept: counts.kept, refused: counts.refused })}</Quiet>
      {added.length + changed.length > 0 ? (
        <Wide>
          <DataTable>
            <thead>
              <tr>
                {(['record', 'field', 'before', 'after'] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {added.map(({ kind, name }) => (
                <tr key={`${kind}/${name}`}>
                  <td>
                    <bdi dir="ltr">{`${kind}/${name}`}</bdi>
                  </td>
                  <td colSpan={3}>{say('restore.new')}</td>
                </tr>
              ))}
              {changed.flatMap(({ kind, name, changes }) =>
                changes.map(({ field, before, after }) => (
                  <tr key={`${kind}/${name}/${field}`}>
                    <td>
                      <bdi dir="ltr">{`${kind}/${name}`}</bdi>
                    </td>
                    <td>
                      <bdi dir="ltr">{field}</bdi>
                    </td>
                    <td dir="auto">{before}</td>
                    <td dir="auto">{after}</td>
                  </tr>
                )),
              )}
            </tbody>
          </DataTable>
        </Wide>
      ) : null}
      <ProblemTable title={say('restore.refused')} problems={refused} />
      <ProblemTable title={say('restore.doubtful')} problems={doubtful} />
    </div>
  );
}

function ProblemTable({ title, problems }: { title: string; problems: BundleReport['refused'] }) {
  if (problems.length === 0) return null;
  return (
    <Wide>
      <h3 style={{ fontWeight: 600, marginBlock: '1.6rem 0.4rem' }}>{title}</h3>
      <DataTable>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.file} ${problem.field} ${problem.message}`}>
              <td>
                <bdi dir="ltr">{problem.file}</bdi>
              </td>
              <td>
                <bdi dir="ltr">{problem.field}</bdi>
              </td>
              <td>{problem.message}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Wide>
  );
}

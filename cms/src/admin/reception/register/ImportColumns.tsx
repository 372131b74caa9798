import { useDesk } from '../desk/desk-context';
import { Choice } from '../pieces/fields';
import { DataTable, Heading, Quiet, Row, Wide } from '../pieces/layout';
import { PlainText } from '../pieces/PlainText';
import { useWords } from '../words';
import { type Cell, type ColumnMap, type ImportField, importFields, type ReadRow, toText } from './read-rows';

const shown = 5;

/** Which column is what, and how the first lines come out with it. */
export function ImportColumns({
  rows,
  columns,
  onChange,
  read,
}: {
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: ColumnMap;
  readonly onChange: (columns: ColumnMap) => void;
  readonly read: readonly ReadRow[];
}) {
  const { say, sayWeek, nameOf } = useWords();
  const { desk } = useDesk();
  const header = (rows[0] ?? []).map((cell, index) => toText(cell) || say('import.column', { number: index + 1 }));
  const choose = (field: ImportField, value: string) => {
    const { [field]: _former, ...others } = columns;
    onChange(value === '' ? others : { ...others, [field]: Number(value) });
  };
  return (
    <>
      <Heading>{say('import.columns')}</Heading>
      <Quiet>{say('import.columnsWords')}</Quiet>
      <Row>
        {importFields.map((field) => (
          <div key={field}>
            <Choice
              label={say(`import.field.${field}`)}
              name={`column-${field}`}
              value={columns[field] === undefined ? '' : String(columns[field])}
              onChange={(value) => choose(field, value)}
              options={[
                { value: '', words: say('import.noColumn') },
                ...header.map((words, index) => ({ value: String(index), words })),
              ]}
            />
          </div>
        ))}
      </Row>
      <Heading>{say('import.preview')}</Heading>
      <Wide tabIndex={0} role="region" aria-label={say('import.preview')}>
        <DataTable>
          <thead>
            <tr>
              {(['week', 'name', 'contact', 'theme', 'profileGroup', 'state', 'message'] as const).map((field) => (
                <th key={field} scope="col">
                  {say(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.slice(0, shown).map(({ number, visit }) => (
              <tr key={number}>
                <td>{sayWeek(visit.week)}</td>
                <td>
                  <PlainText text={visit.content.name} />
                </td>
                <td>
                  <PlainText text={visit.content.contact} />
                </td>
                <td>{nameOf(desk.names, 'theme', visit.theme)}</td>
                <td>{say(`group.${visit.profileGroup}`)}</td>
                <td>{say(`state.${visit.state}`)}</td>
                <td>
                  <PlainText text={visit.content.message.slice(0, 160)} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Wide>
    </>
  );
}

import { type ServiceColumn, serviceColumns } from '@portal/content/schema/service-import.ts';
import { Choice } from '../../reception/pieces/fields';
import { Quiet, Row } from '../../reception/pieces/layout';
import { useExchangeWords } from '../words';
import type { Columns, ServiceFile } from './read-services';

interface Props {
  readonly file: Extract<ServiceFile, { kind: 'table' }>;
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}

/** Which column is what; those of the standard are known by their names. */
export function ColumnChoices({ file, columns, onChange }: Props) {
  const { say } = useExchangeWords();
  const choose = (column: ServiceColumn, value: string) => {
    const { [column]: _former, ...others } = columns;
    onChange(value === '' ? others : { ...others, [column]: Number(value) });
  };
  const options = [
    { value: '', words: say('services.noColumn') },
    ...file.header.map((words, index) => ({
      value: String(index),
      words: words || say('services.unnamedColumn', { number: index + 1 }),
    })),
  ];
  return (
    <div data-columns>
      <Quiet>{say('services.columns')}</Quiet>
      <Row>
        {serviceColumns.map((column) => (
          <div key={column} style={{ minInlineSize: '20rem' }}>
            <Choice
              label={say(`services.field.${column}`)}
              name={`column-${column}`}
              value={String(columns[column] ?? '')}
              onChange={(value) => choose(column, value)}
              options={options}
            />
          </div>
        ))}
      </Row>
    </div>
  );
}

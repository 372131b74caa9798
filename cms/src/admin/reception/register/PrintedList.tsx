import type { RequestSummary } from '@portal/content/schema/desk.ts';
import type { RequestContent } from '@portal/content/schema/request.ts';
import { Button } from '@strapi/design-system';
import { useDesk } from '../desk/desk-context';
import { DataTable, Heading, Panel, Quiet, Wide } from '../pieces/layout';
import { PlainText } from '../pieces/PlainText';
import { PrintOnly } from '../pieces/PrintOnly';
import type { Opened } from '../requests/open-request';
import { useWords } from '../words';

export interface PrintedLine {
  readonly request: RequestSummary;
  /** Where names were asked for. */
  readonly opened: Opened<RequestContent> | undefined;
}

const clear = ['locator', 'week', 'state', 'commune', 'theme', 'profileGroup', 'language', 'channel'] as const;
/** A sheet of paper is narrow: with names, what an office seldom asks of a list is left out. */
const besideNames = ['locator', 'week', 'state', 'theme'] as const;

export function PrintedList({
  lines,
  filter,
  hasNames,
}: {
  readonly lines: readonly PrintedLine[];
  readonly filter: readonly (readonly ['state' | 'channel', string])[];
  readonly hasNames: boolean;
}) {
  const { say, sayDay, describe, nameOf } = useWords();
  const { desk } = useDesk();
  const columns = hasNames ? besideNames : clear;
  const desks = desk.communes.map((commune) => nameOf(desk.names, 'commune', commune)).join(' · ');
  return (
    <PrintOnly>
      <Panel data-reception-printed>
        <Heading>{say('print.heading', { desks })}</Heading>
        <Quiet>
          {say('print.on', { day: sayDay(new Date().toISOString()) })} · {say('list.total', { total: lines.length })}
          {filter.map(([name, code]) => (
            <span key={name}>
              {' '}
              · {say(`field.${name}`)} : {say(`${name}.${code}`)}
            </span>
          ))}
        </Quiet>
        <Wide tabIndex={0} role="region" aria-label={say('print.title')}>
          <DataTable>
            <thead>
              <tr>
                {[...columns, ...(hasNames ? (['name', 'contact'] as const) : [])].map((column) => (
                  <th key={column} scope="col">
                    {say(`field.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ request, opened }) => {
                const words = describe(request, desk.names);
                return (
                  <tr key={request.locator}>
                    {columns.map((column) => (
                      <td key={column}>
                        {column === 'locator' ? <bdi dir="ltr">{words.locator}</bdi> : words[column]}
                      </td>
                    ))}
                    {hasNames ? <Person opened={opened} /> : null}
                  </tr>
                );
              })}
            </tbody>
          </DataTable>
        </Wide>
        <div data-screen-only>
          <Button size="L" onClick={() => window.print()}>
            {say('print.print')}
          </Button>
        </div>
      </Panel>
    </PrintOnly>
  );
}

function Person({ opened }: Pick<PrintedLine, 'opened'>) {
  const { say } = useWords();
  if (opened?.state !== 'open') return <td colSpan={2}>{say(`closed.${opened?.state ?? 'no-key'}`)}</td>;
  return (
    <>
      <td>
        <PlainText text={opened.content.name} />
      </td>
      <td>
        <PlainText text={opened.content.contact} />
      </td>
    </>
  );
}

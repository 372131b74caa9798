import { requestStates } from '@portal/content/schema/request.ts';
import { requestChannels } from '@portal/content/schema/sealed-request.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { fetchPrint } from '../desk/desk-calls';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { Tick } from '../pieces/fields';
import { Panel, Row, Stack, Title, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { openRequest } from '../requests/open-request';
import { useWords } from '../words';
import { type PrintedLine, PrintedList } from './PrintedList';

const codes = { state: requestStates, channel: requestChannels } as const;

/** What the list shows, on paper: without names, unless the officer asks for them. */
export function PrintPage() {
  const { say } = useWords();
  const { keys } = useDesk();
  const [search] = useSearchParams();
  const [hasNames, setHasNames] = useState(false);
  const [lines, setLines] = useState<readonly PrintedLine[]>();
  const { isBusy, fault, run } = useTask();
  // An address that somebody has changed by hand filters by nothing, instead of failing.
  const filter = (['state', 'channel'] as const).flatMap((name) => {
    const code = search.get(name) ?? '';
    return (codes[name] as readonly string[]).includes(code) ? [[name, code] as const] : [];
  });

  const prepare = () =>
    run(async () => {
      setLines(undefined);
      const { requests, sealed } = await fetchPrint({ ...Object.fromEntries(filter), names: String(hasNames) });
      const opened = new Map<string, PrintedLine['opened']>();
      // One after the other: a thousand at once would freeze an old computer.
      for (const one of sealed) opened.set(one.locator, (await openRequest({ ...one, thread: [] }, keys)).opened);
      setLines(requests.map((request) => ({ request, opened: opened.get(request.locator) })));
    });

  return (
    <>
      <Row>
        <Link to="/reception">{say('back')}</Link>
        <Title>{say('print.title')}</Title>
      </Row>
      <Panel data-reception-print-choice>
        <Stack>
          <Words>{say('print.words')}</Words>
          <Tick
            name="print-names"
            checked={hasNames}
            onChange={(checked) => {
              setHasNames(checked);
              setLines(undefined);
            }}
          >
            {say('print.names')}
          </Tick>
          {hasNames ? <Sentence tone="care">{say('print.caution')}</Sentence> : null}
          <FaultSentence fault={fault} />
          <Button size="L" loading={isBusy} disabled={isBusy} onClick={() => void prepare()}>
            {say('print.action')}
          </Button>
        </Stack>
      </Panel>
      {lines ? <PrintedList lines={lines} filter={filter} hasNames={hasNames} /> : null}
    </>
  );
}

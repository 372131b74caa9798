import { Button } from '@strapi/design-system';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router-dom';
import { fetchRequest } from '../desk/desk-calls';
import { useDesk } from '../desk/desk-context';
import { useLoaded } from '../desk/use-loaded';
import { Heading, Panel, Row, Title } from '../pieces/layout';
import { PrintOnly } from '../pieces/PrintOnly';
import { FaultSentence } from '../pieces/Sentence';
import { useWords } from '../words';
import type { Draft } from './draft-box';
import { EntryForm } from './EntryForm';
import { HandoverForm } from './HandoverForm';
import { type OpenedRequest, openRequest } from './open-request';
import { RequestFacts } from './RequestFacts';
import { StateSteps } from './StateSteps';
import { Thread } from './Thread';

/** One request, opened in this browser. */
export function RequestSheet() {
  const { say } = useWords();
  const { locator = '' } = useParams();
  const { keys, drafts } = useDesk();
  const fetchOpened = useCallback(async () => {
    const request = await fetchRequest(locator.toUpperCase());
    return { ...(await openRequest(request, keys)), draft: await drafts.open(request, keys) };
  }, [locator, keys, drafts]);
  const { loaded, load } = useLoaded(fetchOpened);
  return (
    <>
      <Row>
        <Link to="/reception">{say('back')}</Link>
        <Title>
          {say('field.locator')} <bdi dir="ltr">{locator}</bdi>
        </Title>
      </Row>
      {loaded.state === 'loading' ? <p role="status">{say('sheetOf.loading')}</p> : null}
      {loaded.state === 'failed' ? <FaultSentence fault={loaded.fault} /> : null}
      {loaded.state === 'ready' ? <Sheet key={locator} {...loaded.data} onChanged={load} /> : null}
    </>
  );
}

function Sheet({
  onChanged,
  draft,
  ...opened
}: OpenedRequest & { draft: Draft | undefined; onChanged: () => Promise<void> }) {
  const { say } = useWords();
  const { request } = opened;
  return (
    <>
      <PrintOnly>
        <Panel>
          <RequestFacts {...opened} />
          <Thread thread={opened.thread} />
          <div data-screen-only>
            <Button variant="tertiary" onClick={() => window.print()}>
              {say('sheetOf.print')}
            </Button>
          </div>
        </Panel>
      </PrintOnly>
      <Panel>
        <Heading>{say('field.state')}</Heading>
        <StateSteps request={request} onChanged={onChanged} />
      </Panel>
      <EntryForm request={request} draft={draft} onSent={onChanged} />
      <HandoverForm {...opened} onChanged={onChanged} />
    </>
  );
}

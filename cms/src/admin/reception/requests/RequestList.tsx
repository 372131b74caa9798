import type { RequestList as List, RequestSummary } from '@portal/content/schema/desk.ts';
import { requestStates } from '@portal/content/schema/request.ts';
import { requestChannels } from '@portal/content/schema/sealed-request.ts';
import { Badge, Button } from '@strapi/design-system';
import { useCallback, useMemo, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { fetchRequests } from '../desk/desk-calls';
import { useDesk } from '../desk/desk-context';
import { useLoaded } from '../desk/use-loaded';
import { Choice } from '../pieces/fields';
import { DataTable, Panel, Quiet, Row, Title, Wide, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';

export function RequestList() {
  const { say } = useWords();
  const [filter, setFilter] = useState({ state: '', channel: '' });
  const [page, setPage] = useState(1);
  const chosen = useMemo(
    () => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')),
    [filter],
  );
  const fetchPage = useCallback(() => fetchRequests({ page: String(page), ...chosen }), [chosen, page]);
  const { loaded, load } = useLoaded(fetchPage);
  const choose = (part: Partial<typeof filter>) => {
    setFilter({ ...filter, ...part });
    setPage(1);
  };
  const toOptions = (kind: 'state' | 'channel', codes: readonly string[]) => [
    { value: '', words: say('list.all') },
    ...codes.map((value) => ({ value, words: say(`${kind}.${value}`) })),
  ];

  return (
    <>
      <Row>
        <Title>{say('place.requests')}</Title>
        <Button variant="tertiary" size="L" onClick={() => void load()}>
          {say('refresh')}
        </Button>
      </Row>
      <Done />
      <Row data-reception-filter>
        <div>
          <Choice
            label={say('field.state')}
            name="filter-state"
            value={filter.state}
            onChange={(state) => choose({ state })}
            options={toOptions('state', requestStates)}
          />
        </div>
        <div>
          <Choice
            label={say('field.channel')}
            name="filter-channel"
            value={filter.channel}
            onChange={(channel) => choose({ channel })}
            options={toOptions('channel', requestChannels)}
          />
        </div>
      </Row>
      <div>
        <Link to={`/reception/print?${new URLSearchParams(chosen)}`} data-reception-to-print>
          {say('print.title')}
        </Link>
      </div>
      {loaded.state === 'loading' ? <p role="status">{say('loading')}</p> : null}
      {loaded.state === 'failed' ? <FaultSentence fault={loaded.fault} /> : null}
      {loaded.state === 'ready' ? <Found list={loaded.data} onPage={setPage} /> : null}
    </>
  );
}

/** What another screen has just finished, such as a hand-over. */
function Done() {
  const { say } = useWords();
  const state: unknown = useLocation().state;
  const done = typeof state === 'object' && state !== null && 'done' in state ? String(state.done) : undefined;
  return done === 'handover' ? (
    <Sentence tone="good" live>
      {say('handover.done')}
    </Sentence>
  ) : null;
}

function Found({ list, onPage }: { list: List; onPage: (page: number) => void }) {
  const { say } = useWords();
  if (list.total === 0) {
    return (
      <Panel data-reception-empty>
        <Words>{say('list.empty')}</Words>
        <Quiet>{say('list.emptyHint')}</Quiet>
      </Panel>
    );
  }
  return (
    <Panel>
      <Wide tabIndex={0} role="region" aria-label={say('place.requests')}>
        <RequestTable requests={list.requests} />
      </Wide>
      <Row>
        <Quiet>{say('list.total', { total: list.total })}</Quiet>
        {list.pages > 1 ? (
          <>
            <Button variant="tertiary" disabled={list.page <= 1} onClick={() => onPage(list.page - 1)}>
              {say('list.previous')}
            </Button>
            <Quiet>{say('list.page', { page: list.page, pages: list.pages })}</Quiet>
            <Button variant="tertiary" disabled={list.page >= list.pages} onClick={() => onPage(list.page + 1)}>
              {say('list.next')}
            </Button>
          </>
        ) : null}
      </Row>
    </Panel>
  );
}

const columns = ['theme', 'profileGroup', 'language', 'channel', 'week'] as const;

function RequestTable({ requests }: { requests: readonly RequestSummary[] }) {
  const { say, describe } = useWords();
  const { desk } = useDesk();
  const hasDesks = desk.communes.length > 1;
  return (
    <DataTable>
      <thead>
        <tr>
          <th scope="col">{say('field.locator')}</th>
          <th scope="col">{say('field.state')}</th>
          {hasDesks ? <th scope="col">{say('field.commune')}</th> : null}
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(`field.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => {
          const words = describe(request, desk.names);
          return (
            <tr key={request.locator} data-reception-request={request.locator}>
              <th scope="row">
                <Link to={`/reception/${request.locator}`} aria-label={`${say('open')} ${request.locator}`}>
                  <bdi dir="ltr">{request.locator}</bdi>
                </Link>
              </th>
              <td>
                {request.waiting ? (
                  <Badge backgroundColor="danger100" textColor="danger700">
                    {say('list.waiting')}
                  </Badge>
                ) : (
                  <Badge active={request.state === 'new'}>{words.state}</Badge>
                )}
              </td>
              {hasDesks ? <td>{words.commune}</td> : null}
              {columns.map((column) => (
                <td key={column}>{words[column]}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

import type { RequestDetail } from '@portal/content/schema/desk.ts';
import { type RequestState, requestStates } from '@portal/content/schema/request.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { sendState } from '../desk/desk-calls';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { Quiet, Row, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';

/** The five steps of reception, between arrival and closing. Closing starts the clock, so it is asked twice. */
export function StateSteps({ request, onChanged }: { request: RequestDetail; onChanged: () => Promise<void> }) {
  const { say } = useWords();
  const { desk } = useDesk();
  const { isBusy, fault, run } = useTask();
  const [isClosing, setIsClosing] = useState(false);
  const move = (state: RequestState) =>
    run(async () => {
      await sendState(request.locator, state);
      setIsClosing(false);
      await onChanged();
    });

  return (
    <>
      <Steps data-reception-states={request.state}>
        {requestStates.map((state) => {
          const isCurrent = state === request.state;
          return (
            <li key={state}>
              <Button
                variant={isCurrent ? 'default' : 'tertiary'}
                size="L"
                aria-current={isCurrent ? 'step' : undefined}
                disabled={isBusy}
                onClick={() => {
                  if (isCurrent) return;
                  if (state === 'closed') setIsClosing(true);
                  else void move(state);
                }}
              >
                {say(`state.${state}`)}
              </Button>
            </li>
          );
        })}
      </Steps>
      <FaultSentence fault={fault} />
      {isClosing ? (
        <Sentence tone="care">
          <Words>{say('state.closing', { days: desk.retentionDays })}</Words>
          <Row>
            <Button size="L" loading={isBusy} onClick={() => void move('closed')}>
              {say('state.close')}
            </Button>
            <Button size="L" variant="tertiary" onClick={() => setIsClosing(false)}>
              {say('cancel')}
            </Button>
          </Row>
        </Sentence>
      ) : null}
      <Quiet>{say('state.hint')}</Quiet>
    </>
  );
}

const Steps = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  padding: 0;
  list-style: none;
`;

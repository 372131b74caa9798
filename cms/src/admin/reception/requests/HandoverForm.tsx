import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { sendHandover } from '../desk/desk-calls';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { Choice, Tick } from '../pieces/fields';
import { Heading, Panel, Quiet, Row, Stack, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import type { OpenedRequest } from './open-request';
import { resealRequest } from './reseal-request';

/** To another desk of the network, with the person's consent: opened here, sealed there, never in between. */
export function HandoverForm({ onChanged, ...opened }: OpenedRequest & { onChanged: () => Promise<void> }) {
  const { say, nameOf } = useWords();
  const { desk, reload } = useDesk();
  const navigate = useNavigate();
  const [isAsked, setIsAsked] = useState(false);
  const [to, setTo] = useState('');
  const [hasConsent, setHasConsent] = useState(false);
  const { isBusy, fault, setFault, run } = useTask();
  const others = desk.otherDesks.filter(({ commune }) => commune !== opened.request.commune);
  const isWhole = [opened.opened, ...opened.thread.map((part) => part.opened)].every(({ state }) => state === 'open');

  const handOver = () => {
    const target = others.find(({ commune }) => commune === to);
    if (!target || !hasConsent) {
      setFault('invalid');
      return;
    }
    void run(async () => {
      try {
        const resealed = await resealRequest(opened, target);
        await sendHandover(opened.request.locator, { ...resealed, consent: true });
      } catch (error) {
        // Whatever has changed elsewhere, the next try starts from what is true now.
        await Promise.allSettled([reload(), onChanged()]);
        throw error;
      }
      navigate('/reception', { state: { done: 'handover' } });
    });
  };

  if (!isAsked) {
    return (
      <div>
        <Button variant="tertiary" size="L" onClick={() => setIsAsked(true)}>
          {say('handover.title')}
        </Button>
      </div>
    );
  }
  return (
    <Panel data-reception-handover>
      <Stack>
        <Heading>{say('handover.title')}</Heading>
        <Words>{say('handover.words')}</Words>
        {others.length === 0 ? <Sentence>{say('handover.none')}</Sentence> : null}
        {isWhole ? null : <Sentence tone="care">{say('handover.closed')}</Sentence>}
        {isWhole && others.length > 0 ? (
          <>
            <Choice
              label={say('handover.to')}
              name="handover-to"
              value={to}
              onChange={setTo}
              options={[
                { value: '', words: say('choose') },
                ...others.map(({ commune }) => ({ value: commune, words: nameOf(desk.names, 'commune', commune) })),
              ]}
            />
            <Tick name="handover-consent" checked={hasConsent} onChange={setHasConsent}>
              {say('handover.consent')}
            </Tick>
            <Quiet>{say('handover.after')}</Quiet>
            <FaultSentence fault={fault} />
          </>
        ) : null}
        <Row>
          {isWhole && others.length > 0 ? (
            <Button size="L" loading={isBusy} disabled={isBusy || to === '' || !hasConsent} onClick={handOver}>
              {say('handover.action')}
            </Button>
          ) : null}
          <Button size="L" variant="tertiary" onClick={() => setIsAsked(false)}>
            {say('cancel')}
          </Button>
        </Row>
      </Stack>
    </Panel>
  );
}

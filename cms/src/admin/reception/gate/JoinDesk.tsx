import { codeLengths } from '@portal/content/sealing/code.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { type OpenedKey, openKeys } from '../keys/desk-keys';
import { takeKeys } from '../keys/give-keys';
import { CodeField } from '../pieces/CodeField';
import { Panel, Quiet, Stack, Title, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { FirstRun } from './FirstRun';
import { OwnPhrase } from './OwnPhrase';

const lengths = { invitation: codeLengths.invitation, recovery: codeLengths.recovery } as const;
type Way = keyof typeof lengths;

/** Into a desk that others opened before: with a colleague's invitation, or with the sheet from the safe. */
export function JoinDesk({ commune }: { commune: string }) {
  const { say, nameOf } = useWords();
  const { desk, addKeys, reload } = useDesk();
  const [way, setWay] = useState<Way>();
  const [opened, setOpened] = useState<readonly OpenedKey[]>();
  const [isAnew, setIsAnew] = useState(false);
  const { isBusy, fault, setFault, run } = useTask();
  const records = desk.keys.filter((key) => key.commune === commune);
  const deskName = nameOf(desk.names, 'commune', commune);
  const hasOwn = records.some((key) => key.holders.some((holder) => holder.kind === 'officer' && holder.own));

  const openWith = (kind: Way, code: string) => run(async () => setOpened(await openKeys(records, kind, code, true)));
  const take = (phrase: string) =>
    run(async () => {
      const keys = await takeKeys(opened ?? [], phrase);
      await reload();
      addKeys(keys);
    });
  const choose = (kind: Way | undefined) => {
    setFault(undefined);
    setWay(kind);
  };

  if (isAnew) return <FirstRun commune={commune} isNext />;
  if (opened) {
    return (
      <>
        <Title>{say('join.title', { desk: deskName })}</Title>
        <Sentence tone="good" live>
          {say('join.opened', { count: opened.length })}
        </Sentence>
        <FaultSentence fault={fault} />
        <OwnPhrase isNew={hasOwn && way === 'recovery'} isBusy={isBusy} onPhrase={(phrase) => void take(phrase)} />
      </>
    );
  }
  if (way) {
    return (
      <Panel>
        <Title>{say(`join.${way}`)}</Title>
        <Words>{say(`join.${way}Words`)}</Words>
        <CodeField
          key={way}
          label={say(`join.${way}Code`)}
          length={lengths[way]}
          action={say('continue')}
          isBusy={isBusy}
          onCode={(code) => void openWith(way, code)}
        >
          <FaultSentence fault={fault} />
          {isBusy ? <p role="status">{say('unlock.busy')}</p> : null}
        </CodeField>
        <div>
          <Button variant="tertiary" onClick={() => choose(undefined)}>
            {say('back')}
          </Button>
        </div>
      </Panel>
    );
  }
  return (
    <Panel>
      <Stack>
        <Title>{say('join.title', { desk: deskName })}</Title>
        <Words>{say(hasOwn ? 'join.forgotten' : 'join.words')}</Words>
        <Button size="L" onClick={() => choose('invitation')}>
          {say('join.invitation')}
        </Button>
        <Button size="L" variant="secondary" onClick={() => choose('recovery')}>
          {say('join.recovery')}
        </Button>
        <Quiet>{say('join.anewWords')}</Quiet>
        <Button variant="tertiary" onClick={() => setIsAnew(true)}>
          {say('join.anew')}
        </Button>
      </Stack>
    </Panel>
  );
}

import { codeLengths } from '@portal/content/sealing/code.ts';
import { Button } from '@strapi/design-system';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { unlockDesk } from '../keys/desk-keys';
import { CodeField } from '../pieces/CodeField';
import { Heading, Panel, Quiet, Stack, Title, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';

export function UnlockForm({ wasOpen, onOther }: { wasOpen: boolean; onOther: (commune: string) => void }) {
  const { say, nameOf } = useWords();
  const { desk, addKeys, reload } = useDesk();
  const { isBusy, fault, run } = useTask();

  const unlock = (phrase: string) =>
    run(async () => {
      const keys = await unlockDesk(desk, phrase);
      await reload();
      addKeys(keys);
    });

  return (
    <Panel data-reception-locked>
      <Stack>
        <Title>{say('unlock.title')}</Title>
        {wasOpen ? <Sentence>{say('unlock.locked')}</Sentence> : null}
        <Words>{say('unlock.words')}</Words>
      </Stack>
      <CodeField
        label={say('phrase')}
        hint={say('unlock.hint')}
        length={codeLengths.phrase}
        action={say('unlock.action')}
        isBusy={isBusy}
        onCode={(phrase) => void unlock(phrase)}
      >
        <FaultSentence fault={fault} />
        {isBusy ? <p role="status">{say('unlock.busy')}</p> : null}
      </CodeField>
      <Stack>
        <Heading>{say('unlock.lost')}</Heading>
        <Quiet>{say('unlock.lostWords')}</Quiet>
        {desk.communes.map((commune) => (
          <Button key={commune} variant="tertiary" onClick={() => onOther(commune)}>
            {say('unlock.other', { desk: nameOf(desk.names, 'commune', commune) })}
          </Button>
        ))}
      </Stack>
    </Panel>
  );
}

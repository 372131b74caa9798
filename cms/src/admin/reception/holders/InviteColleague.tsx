import { codeLengths, makeCode } from '@portal/content/sealing/code.ts';
import { Button } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import type { OpenedKey } from '../keys/desk-keys';
import { inviteColleague } from '../keys/give-keys';
import { CodeShown } from '../pieces/CodeShown';
import { Line } from '../pieces/fields';
import { Panel, Quiet, Stack, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { WithOpenKeys } from './WithOpenKeys';

export function InviteColleague({ commune }: { commune: string }) {
  const { say } = useWords();
  return (
    <WithOpenKeys title={say('errand.invite')} words={say('invite.words')} commune={commune}>
      {(opened) => <Invitation opened={opened} />}
    </WithOpenKeys>
  );
}

function Invitation({ opened }: { opened: readonly OpenedKey[] }) {
  const { say } = useWords();
  const { reload } = useDesk();
  const [label, setLabel] = useState('');
  const [code, setCode] = useState<string>();
  const { isBusy, fault, setFault, run } = useTask();
  const invite = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '') {
      setFault('invalid');
      return;
    }
    void run(async () => {
      const phrase = makeCode(codeLengths.invitation);
      await inviteColleague(opened, { label: label.trim(), phrase });
      setCode(phrase);
      await reload();
    });
  };

  if (code) {
    return (
      <Panel>
        <Stack>
          <Sentence tone="good" live>
            {say('invite.done')}
          </Sentence>
          <CodeShown code={code} name="invitation" />
          <Words>{say('invite.tell')}</Words>
          <Quiet>{say('invite.once')}</Quiet>
        </Stack>
      </Panel>
    );
  }
  return (
    <Panel>
      <form onSubmit={invite}>
        <Stack>
          <Line
            label={say('invite.name')}
            hint={say('invite.nameHint')}
            name="colleague"
            value={label}
            onChange={setLabel}
            max={120}
          />
          <FaultSentence fault={fault} />
          <Button type="submit" size="L" loading={isBusy} disabled={isBusy}>
            {say('invite.action')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}

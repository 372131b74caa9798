import { codeLengths } from '@portal/content/sealing/code.ts';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { type OpenedKey, openKeys } from '../keys/desk-keys';
import { CodeField } from '../pieces/CodeField';
import { Panel, Title, Words } from '../pieces/layout';
import { FaultSentence } from '../pieces/Sentence';
import { useWords } from '../words';

/**
 * The unlocked keys cannot be copied, on purpose. To wrap them for somebody the passphrase is typed once more, and they
 * are let go of with the errand.
 *
 * @param commune  without it, every desk of the officer
 */
export function WithOpenKeys({
  title,
  words,
  commune,
  children,
}: {
  readonly title: string;
  readonly words: string;
  readonly commune?: string;
  readonly children: (opened: readonly OpenedKey[]) => ReactNode;
}) {
  const { say } = useWords();
  const { desk } = useDesk();
  const [opened, setOpened] = useState<readonly OpenedKey[]>();
  const { isBusy, fault, run } = useTask();
  const records = desk.keys.filter((key) => commune === undefined || key.commune === commune);
  if (opened) {
    return (
      <>
        <Title>{title}</Title>
        {children(opened)}
      </>
    );
  }
  return (
    <Panel>
      <Title>{title}</Title>
      <Words>{words}</Words>
      <CodeField
        label={say('phrase')}
        hint={say('own.why')}
        length={codeLengths.phrase}
        action={say('continue')}
        isBusy={isBusy}
        onCode={(phrase) => void run(async () => setOpened(await openKeys(records, 'officer', phrase, true)))}
      >
        <FaultSentence fault={fault} />
        {isBusy ? <p role="status">{say('unlock.busy')}</p> : null}
      </CodeField>
    </Panel>
  );
}

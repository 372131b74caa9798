import { codeLengths } from '@portal/content/sealing/code.ts';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { openKeys } from '../keys/desk-keys';
import { proveHolder } from '../keys/prove-holder';
import { CodeField } from '../pieces/CodeField';
import { Panel, Title, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';

/** Once a year: the sheet from the safe is typed, and the desk knows that it still opens. */
export function TestSheet({ commune }: { commune: string }) {
  const { say } = useWords();
  const { desk, reload } = useDesk();
  const [isGood, setIsGood] = useState(false);
  const { isBusy, fault, run } = useTask();
  const records = desk.keys.filter((key) => key.commune === commune);
  const test = (code: string) =>
    run(async () => {
      setIsGood(false);
      for (const { record, holder, deskKey } of await openKeys(records, 'recovery', code)) {
        await proveHolder(record.keyId, holder.id, deskKey.keyPair);
      }
      await reload();
      setIsGood(true);
    });
  return (
    <Panel>
      <Title>{say('errand.test')}</Title>
      <Words>{say('testSheet.words')}</Words>
      <CodeField
        label={say('sheet.code')}
        length={codeLengths.recovery}
        action={say('testSheet.action')}
        isBusy={isBusy}
        onCode={(code) => void test(code)}
      >
        <FaultSentence fault={fault} />
        {isBusy ? <p role="status">{say('unlock.busy')}</p> : null}
        {isGood ? (
          <Sentence tone="good" live>
            {say('testSheet.good')}
          </Sentence>
        ) : null}
      </CodeField>
    </Panel>
  );
}

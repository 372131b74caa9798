import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { OwnPhrase } from '../gate/OwnPhrase';
import type { OpenedKey } from '../keys/desk-keys';
import { takeKeys } from '../keys/give-keys';
import { FaultSentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { WithOpenKeys } from './WithOpenKeys';

/** For all desks of the officer at once: nobody should have to keep two. */
export function ChangePhrase({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  return (
    <WithOpenKeys title={say('errand.phrase')} words={say('change.words')}>
      {(opened) => <NewPhrase opened={opened} onDone={onDone} />}
    </WithOpenKeys>
  );
}

function NewPhrase({ opened, onDone }: { opened: readonly OpenedKey[]; onDone: () => void }) {
  const { reload } = useDesk();
  const { isBusy, fault, run } = useTask();
  const change = (phrase: string) =>
    run(async () => {
      await takeKeys(opened, phrase);
      await reload();
      onDone();
    });
  return (
    <>
      <FaultSentence fault={fault} />
      <OwnPhrase isNew isBusy={isBusy} onPhrase={(phrase) => void change(phrase)} />
    </>
  );
}

import { codeLengths, makeCode } from '@portal/content/sealing/code.ts';
import { WrongPhraseError } from '@portal/content/sealing/key-wrap.ts';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { SheetStep } from '../gate/SheetStep';
import { findActiveKey, type OpenedKey } from '../keys/desk-keys';
import { findSheet, giveKeys } from '../keys/give-keys';
import { FaultSentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { WithOpenKeys } from './WithOpenKeys';

/** When the sheet is lost or was seen: the former one stops opening once the new one has been typed back. */
export function NewSheet({ commune, onDone }: { commune: string; onDone: () => void }) {
  const { say } = useWords();
  return (
    <WithOpenKeys title={say('errand.sheet')} words={say('newSheet.words')} commune={commune}>
      {(opened) => <Sheet commune={commune} opened={opened} onDone={onDone} />}
    </WithOpenKeys>
  );
}

function Sheet({
  commune,
  opened,
  onDone,
}: {
  readonly commune: string;
  readonly opened: readonly OpenedKey[];
  readonly onDone: () => void;
}) {
  const { say, sayDay, nameOf } = useWords();
  const { desk, reload } = useDesk();
  const [code] = useState(() => makeCode(codeLengths.recovery));
  const { isBusy, fault, run } = useTask();
  const exchange = (typed: string) =>
    run(async () => {
      if (typed !== code) throw new WrongPhraseError();
      const label = say('sheet.label', { day: sayDay(new Date().toISOString()) });
      await giveKeys({ opened, kind: 'recovery', label, phrase: typed, findReplaced: findSheet });
      await reload();
      onDone();
    });
  return (
    <>
      <FaultSentence fault={fault} />
      <SheetStep
        code={code}
        publicKey={findActiveKey(desk, commune)?.publicKey ?? opened[0]?.record.publicKey ?? ''}
        deskName={nameOf(desk.names, 'commune', commune)}
        isBusy={isBusy}
        onTyped={(typed) => void exchange(typed)}
      />
    </>
  );
}

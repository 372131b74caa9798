import { codeLengths, makeCode } from '@portal/content/sealing/code.ts';
import { WrongPhraseError } from '@portal/content/sealing/key-wrap.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { openKeys } from '../keys/desk-keys';
import { CodeField } from '../pieces/CodeField';
import { CodeShown } from '../pieces/CodeShown';
import { Heading, Panel, Quiet, Stack, Words } from '../pieces/layout';
import { FaultSentence } from '../pieces/Sentence';
import { useWords } from '../words';

/**
 * An officer has one passphrase, whatever number of desks: the known one is asked for, a new one is shown once and
 * typed back.
 *
 * @param isNew  the former is forgotten, or to be changed
 */
export function OwnPhrase({
  isNew = false,
  isBusy,
  onPhrase,
}: {
  isNew?: boolean;
  isBusy: boolean;
  onPhrase: (phrase: string) => void;
}) {
  const { desk } = useDesk();
  const [isLost, setIsLost] = useState(false);
  const isKnown = desk.keys.some((key) =>
    key.holders.some((holder) => holder.kind === 'officer' && holder.own && holder.provedOn !== null),
  );
  return isKnown && !isNew && !isLost ? (
    <KnownPhrase isBusy={isBusy} onPhrase={onPhrase} onLost={() => setIsLost(true)} />
  ) : (
    <NewPhrase isBusy={isBusy} onPhrase={onPhrase} />
  );
}

interface Props {
  readonly isBusy: boolean;
  readonly onPhrase: (phrase: string) => void;
}

export function KnownPhrase({ isBusy, onPhrase, onLost }: Props & { readonly onLost?: () => void }) {
  const { say } = useWords();
  const { desk } = useDesk();
  const task = useTask();
  const check = (phrase: string) =>
    task.run(async () => {
      await openKeys(desk.keys, 'officer', phrase);
      onPhrase(phrase);
    });
  return (
    <Panel>
      <Heading>{say('own.known')}</Heading>
      <Words>{say('own.knownWords')}</Words>
      <CodeField
        label={say('phrase')}
        length={codeLengths.phrase}
        action={say('continue')}
        isBusy={isBusy || task.isBusy}
        onCode={(phrase) => void check(phrase)}
      >
        <FaultSentence fault={task.fault} />
      </CodeField>
      {onLost ? (
        <div>
          <Button variant="tertiary" onClick={onLost}>
            {say('own.lost')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function NewPhrase({ isBusy, onPhrase }: Props) {
  const { say } = useWords();
  const [phrase] = useState(() => makeCode(codeLengths.phrase));
  const [isCopied, setIsCopied] = useState(false);
  const { fault, run } = useTask();
  const compare = (typed: string) =>
    run(async () => {
      if (typed !== phrase) throw new WrongPhraseError();
      onPhrase(phrase);
    });

  if (!isCopied) {
    return (
      <Panel>
        <Stack>
          <Heading>{say('own.new')}</Heading>
          <Words>{say('own.newWords')}</Words>
          <CodeShown code={phrase} name="phrase" />
          <Quiet>{say('own.newCare')}</Quiet>
          <Button size="L" onClick={() => setIsCopied(true)}>
            {say('own.copied')}
          </Button>
        </Stack>
      </Panel>
    );
  }
  return (
    <Panel>
      <Heading>{say('own.again')}</Heading>
      <Words>{say('own.againWords')}</Words>
      <CodeField
        label={say('phrase')}
        length={codeLengths.phrase}
        action={say('continue')}
        isBusy={isBusy}
        onCode={(typed) => void compare(typed)}
      >
        <FaultSentence fault={fault} />
        {isBusy ? <p role="status">{say('unlock.busy')}</p> : null}
      </CodeField>
      <div>
        <Button variant="tertiary" onClick={() => setIsCopied(false)}>
          {say('own.showAgain')}
        </Button>
      </div>
    </Panel>
  );
}

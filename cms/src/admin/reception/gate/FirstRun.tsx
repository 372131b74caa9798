import type { DeskKeyRecord } from '@portal/content/schema/desk.ts';
import { codeLengths, makeCode } from '@portal/content/sealing/code.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { openKeys } from '../keys/desk-keys';
import { findSheet, giveKeys } from '../keys/give-keys';
import { makeDeskKey, proveCode } from '../keys/make-desk-key';
import { Panel, Stack, Title, Words } from '../pieces/layout';
import { FaultSentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { OwnPhrase } from './OwnPhrase';
import { SheetStep } from './SheetStep';
import { TestRequest } from './TestRequest';

type Step =
  | { readonly name: 'intro' }
  | { readonly name: 'phrase' }
  | { readonly name: 'sheet'; readonly record: DeskKeyRecord; readonly sheet: string; readonly phrase: string }
  | { readonly name: 'test'; readonly record: DeskKeyRecord; readonly phrase: string };

/**
 * Makes the key of a desk, one thing a screen: passphrase, recovery sheet, a test. With `isNext` it makes the key that
 * takes the place of the one in use.
 */
export function FirstRun({
  commune,
  isNext = false,
  onDone,
}: {
  readonly commune: string;
  readonly isNext?: boolean;
  readonly onDone?: () => void;
}) {
  const { say, nameOf, sayDay } = useWords();
  const { desk, addKeys, reload } = useDesk();
  const [step, setStep] = useState<Step>({ name: 'intro' });
  const { isBusy, fault, run } = useTask();
  const deskName = nameOf(desk.names, 'commune', commune);
  const sheetLabel = say('sheet.label', { day: sayDay(new Date().toISOString()) });

  const makeKey = (phrase: string) =>
    run(async () => {
      const sheet = makeCode(codeLengths.recovery);
      const record = await makeDeskKey({ commune, phrase, sheet, sheetLabel });
      await proveCode(record, 'officer', phrase);
      setStep({ name: 'sheet', record, sheet, phrase });
    });

  const proveSheet = (record: DeskKeyRecord, phrase: string, typed: string) =>
    run(async () => {
      await proveCode(record, 'recovery', typed);
      // One sheet in the safe opens the requests of before as well.
      const former = desk.keys.filter((key) => key.commune === commune && key.keyId !== record.keyId);
      const opened = await openKeys(former, 'officer', phrase, true).catch(() => []);
      const whole = { opened, kind: 'recovery', label: sheetLabel, phrase: typed, findReplaced: findSheet } as const;
      await giveKeys(whole);
      setStep({ name: 'test', record, phrase });
    });

  const finish = (record: DeskKeyRecord, phrase: string) =>
    run(async () => {
      const keyPair = await proveCode(record, 'officer', phrase);
      await reload();
      addKeys(new Map([[record.keyId, keyPair]]));
      onDone?.();
    });

  if (step.name === 'intro') {
    return (
      <Panel data-reception-first-run>
        <Stack>
          <Title>{say(isNext ? 'rotate.title' : 'first.title', { desk: deskName })}</Title>
          <Words>{say(isNext ? 'rotate.words' : 'first.words')}</Words>
          <ol>
            {['phrase', 'sheet', 'test'].map((name) => (
              <li key={name}>
                <Words>{say(`first.step.${name}`)}</Words>
              </li>
            ))}
          </ol>
          <Words>{say('first.need')}</Words>
          <Button size="L" onClick={() => setStep({ name: 'phrase' })}>
            {say('first.start')}
          </Button>
        </Stack>
      </Panel>
    );
  }
  return (
    <>
      <Title>{say(isNext ? 'rotate.title' : 'first.title', { desk: deskName })}</Title>
      <FaultSentence fault={fault} />
      {step.name === 'phrase' ? <OwnPhrase isBusy={isBusy} onPhrase={(phrase) => void makeKey(phrase)} /> : null}
      {step.name === 'sheet' ? (
        <SheetStep
          code={step.sheet}
          publicKey={step.record.publicKey}
          deskName={deskName}
          isBusy={isBusy}
          onTyped={(typed) => void proveSheet(step.record, step.phrase, typed)}
        />
      ) : null}
      {step.name === 'test' ? (
        <TestRequest
          record={step.record}
          phrase={step.phrase}
          isBusy={isBusy}
          onDone={() => void finish(step.record, step.phrase)}
        />
      ) : null}
    </>
  );
}

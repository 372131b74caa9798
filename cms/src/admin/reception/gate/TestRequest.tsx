import type { DeskKeyRecord } from '@portal/content/schema/desk.ts';
import { placeRequest } from '@portal/content/sealing/contexts.ts';
import { openText, sealText } from '@portal/content/sealing/envelope.ts';
import { unwrapDeskKey } from '@portal/content/sealing/key-wrap.ts';
import { Button } from '@strapi/design-system';
import { useCallback } from 'react';
import { useLoaded } from '../desk/use-loaded';
import { Heading, Panel, Quiet, Stack, Words } from '../pieces/layout';
import { PlainText } from '../pieces/PlainText';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';

/** In memory only: a request of this name does not exist. */
const place = { locator: 'TEST' };

/** Sealed as a visitor's browser does it, opened as the officer will: the whole way, before anybody depends on it. */
export function TestRequest({
  record,
  phrase,
  isBusy,
  onDone,
}: {
  readonly record: DeskKeyRecord;
  readonly phrase: string;
  readonly isBusy: boolean;
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const words = say('test.message');
  const { loaded } = useLoaded(useCallback(() => tryOut(record, phrase, words), [record, phrase, words]));
  return (
    <Panel data-reception-test>
      <Stack>
        <Heading>{say('test.title')}</Heading>
        <Words>{say('test.words')}</Words>
        {loaded.state === 'loading' ? <p role="status">{say('unlock.busy')}</p> : null}
        {loaded.state === 'failed' ? <FaultSentence fault={loaded.fault} /> : null}
        {loaded.state === 'ready' ? (
          <>
            <Sentence tone="good" live>
              <PlainText text={loaded.data} field="test" />
            </Sentence>
            <Quiet>{say('test.next')}</Quiet>
            <Button size="L" loading={isBusy} onClick={onDone}>
              {say('test.done')}
            </Button>
          </>
        ) : null}
      </Stack>
    </Panel>
  );
}

async function tryOut(record: DeskKeyRecord, phrase: string, text: string): Promise<string> {
  const { commune, keyId, publicKey, holders } = record;
  const where = placeRequest({ commune, ...place });
  const envelope = await sealText({ text, publicKey, keyId, ...where });
  const own = holders.find((holder) => holder.kind === 'officer' && holder.own);
  const { keyPair } = await unwrapDeskKey({ wrap: own?.wrap, keyId, phrase });
  return openText({ envelope, keyPair, ...where });
}

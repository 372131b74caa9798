import { formatFingerprint } from '@portal/content/sealing/public-key.ts';
import { Button } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useLoaded } from '../desk/use-loaded';
import { FirstRun } from '../gate/FirstRun';
import { findActiveKey } from '../keys/desk-keys';
import { DeskChoice, useChosenDesk } from '../pieces/DeskChoice';
import { Heading, Panel, Quiet, Stack, Title, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { ChangePhrase } from './ChangePhrase';
import { HolderTable } from './HolderTable';
import { InviteColleague } from './InviteColleague';
import { MergeDesks, useSuccessors } from './MergeDesks';
import { NewSheet } from './NewSheet';
import { TestSheet } from './TestSheet';

const errands = ['invite', 'phrase', 'test', 'sheet', 'rotate', 'merge'] as const;
type Errand = (typeof errands)[number];

/** Who can open the desk, and everything that changes it: one errand at a time. */
export function HoldersPage() {
  const { say } = useWords();
  const { commune, setCommune } = useChosenDesk();
  const [errand, setErrand] = useState<Errand>();
  const leave = () => setErrand(undefined);

  if (errand) {
    return (
      <>
        <div>
          <Button variant="tertiary" onClick={leave}>
            {say('back')}
          </Button>
        </div>
        {errand === 'invite' ? <InviteColleague commune={commune} /> : null}
        {errand === 'phrase' ? <ChangePhrase onDone={leave} /> : null}
        {errand === 'test' ? <TestSheet commune={commune} /> : null}
        {errand === 'sheet' ? <NewSheet commune={commune} onDone={leave} /> : null}
        {errand === 'merge' ? <MergeDesks commune={commune} /> : null}
        {errand === 'rotate' ? <FirstRun commune={commune} isNext onDone={leave} /> : null}
      </>
    );
  }
  return (
    <>
      <Title>{say('place.holders')}</Title>
      <DeskChoice commune={commune} onChange={setCommune} />
      <Overview key={commune} commune={commune} onErrand={setErrand} />
    </>
  );
}

function Overview({ commune, onErrand }: { commune: string; onErrand: (errand: Errand) => void }) {
  const { say } = useWords();
  const { desk, keys } = useDesk();
  const records = desk.keys.filter((key) => key.commune === commune);
  const active = findActiveKey(desk, commune);
  const isOpen = active !== undefined && keys.has(active.keyId);
  const hasSuccessor = useSuccessors(commune).length > 0;
  // A desk that was merged has no key any more, and may still get what was on its way.
  const canMerge = hasSuccessor && (isOpen || records.some(({ keyId }) => keys.has(keyId)));
  const offered = errands.filter((name) => (name === 'merge' ? canMerge : isOpen));
  return (
    <>
      <Panel>
        <Words>{say('holders.words')}</Words>
        {active ? <Fingerprint publicKey={active.publicKey} /> : <Sentence>{say('holders.noKey')}</Sentence>}
        {records.map((record) => (
          <HolderTable key={record.keyId} record={record} />
        ))}
      </Panel>
      {offered.length > 0 ? (
        <Panel>
          <Stack>
            <Heading>{say('holders.errands')}</Heading>
            {offered.map((name) => (
              <div key={name}>
                <Button size="L" variant="tertiary" onClick={() => onErrand(name)}>
                  {say(`errand.${name}`)}
                </Button>
                <Quiet>{say(`errand.${name}Words`)}</Quiet>
              </div>
            ))}
          </Stack>
        </Panel>
      ) : null}
    </>
  );
}

function Fingerprint({ publicKey }: { publicKey: string }) {
  const { say } = useWords();
  const { loaded } = useLoaded(useCallback(() => formatFingerprint(publicKey), [publicKey]));
  return (
    <div>
      <strong>{say('fingerprint')}</strong>{' '}
      {loaded.state === 'ready' ? (
        <bdi dir="ltr" data-reception-fingerprint>
          {loaded.data}
        </bdi>
      ) : null}
      {loaded.state === 'failed' ? <FaultSentence fault={loaded.fault} /> : null}
      <Quiet>{say('holders.compare')}</Quiet>
    </div>
  );
}

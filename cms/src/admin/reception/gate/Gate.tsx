import type { Desk } from '@portal/content/schema/desk.ts';
import { canSeal } from '@portal/content/sealing/can-seal.ts';
import { Button, Loader } from '@strapi/design-system';
import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { fetchDesk } from '../desk/desk-calls';
import { DeskContext } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import type { DeskKeys } from '../keys/desk-keys';
import { useIdleLock } from '../keys/use-idle-lock';
import { Heading, Panel, Stack, Title, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { createDraftBox } from '../requests/draft-box';
import { useWords } from '../words';
import { ClosedDesk } from './ClosedDesk';

const noKeys: DeskKeys = new Map();

/** Nothing of a request is on the screen, or in memory, before a passphrase has opened the desk; and not after. */
export function Gate({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const [desk, setDesk] = useState<Desk>();
  const [keys, setKeys] = useState(noKeys);
  const [round, setRound] = useState(0);
  const [drafts] = useState(createDraftBox);
  const { fault, run } = useTask();

  const reload = useCallback(async () => {
    const fresh = await fetchDesk();
    setDesk(fresh);
    return fresh;
  }, []);
  const load = useCallback(() => void run(async () => void (await reload())), [run, reload]);
  useEffect(load, [load]);

  const lock = useCallback(() => {
    setKeys(noKeys);
    // Whatever was typed or shown, a passphrase too, goes with the screen that held it; a draft waits sealed.
    setRound((former) => former + 1);
  }, []);
  const isEnding = useIdleLock(true, lock);
  const addKeys = useCallback((added: DeskKeys) => setKeys((former) => new Map([...former, ...added])), []);
  const open = useMemo(
    () => (desk ? { desk, keys, reload, addKeys, lock, drafts } : undefined),
    [desk, keys, reload, addKeys, lock, drafts],
  );

  if (!canSeal()) return <Obstacle words={say('gate.insecure')} />;
  if (!open) {
    return (
      <Panel>
        <Title>{say('title')}</Title>
        <FaultSentence fault={fault} />
        {fault ? <Button onClick={load}>{say('retry')}</Button> : <Loader>{say('loading')}</Loader>}
      </Panel>
    );
  }
  if (open.desk.communes.length === 0) return <Obstacle words={say('gate.noCommune')} />;
  return (
    <DeskContext.Provider value={open}>
      <Fragment key={round}>
        {keys.size === 0 ? <ClosedDesk wasOpen={round > 0} /> : children}
        {isEnding && keys.size > 0 ? (
          <Sentence tone="care" live>
            {say('gate.ending')}
          </Sentence>
        ) : null}
      </Fragment>
    </DeskContext.Provider>
  );
}

function Obstacle({ words }: { words: string }) {
  const { say } = useWords();
  return (
    <Panel data-reception-empty>
      <Stack>
        <Title>{say('title')}</Title>
        <Heading>{say('gate.obstacle')}</Heading>
        <Words>{words}</Words>
      </Stack>
    </Panel>
  );
}

import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { findActiveKey } from '../keys/desk-keys';
import { Choice, Tick } from '../pieces/fields';
import { Heading, Panel, Quiet, Stack, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { type Merged, mergeDesk } from './merge-desk';

/** Desks that can receive what another one holds: open, and this officer reads them. */
export function useSuccessors(commune: string): readonly string[] {
  const { desk, keys } = useDesk();
  return desk.communes.filter((other) => {
    const key = findActiveKey(desk, other);
    return other !== commune && key !== undefined && keys.has(key.keyId);
  });
}

/** Two communes have become one: everything of this desk goes to the other, and its form closes. */
export function MergeDesks({ commune }: { commune: string }) {
  const { say, nameOf } = useWords();
  const { desk, keys, reload } = useDesk();
  const successors = useSuccessors(commune);
  const [to, setTo] = useState('');
  const [isSure, setIsSure] = useState(false);
  const [merged, setMerged] = useState<Merged>();
  const { isBusy, fault, run } = useTask();
  const nameDesk = (code: string) => nameOf(desk.names, 'commune', code);

  const merge = () =>
    run(async () => {
      const target = findActiveKey(desk, to);
      if (!target) throw new Error(`MergeDesks: "${to}" has no active key.`);
      await mergeDesk({ commune, target, keys, report: setMerged });
      await reload();
    });

  return (
    <Panel data-reception-merge>
      <Stack>
        <Heading>{say('merge.title', { desk: nameDesk(commune) })}</Heading>
        <Words>{say('merge.words')}</Words>
        <Choice
          label={say('merge.to')}
          name="merge-to"
          value={to}
          onChange={setTo}
          options={[
            { value: '', words: say('choose') },
            ...successors.map((value) => ({ value, words: nameDesk(value) })),
          ]}
        />
        <Tick name="merge-sure" checked={isSure} onChange={setIsSure}>
          {say('merge.sure', { desk: nameDesk(commune) })}
        </Tick>
        <FaultSentence fault={fault} />
        {merged ? <Outcome merged={merged} isBusy={isBusy} /> : null}
        <Button size="L" loading={isBusy} disabled={isBusy || to === '' || !isSure} onClick={() => void merge()}>
          {say('merge.action')}
        </Button>
        <Quiet>{say('merge.after')}</Quiet>
      </Stack>
    </Panel>
  );
}

function Outcome({ merged, isBusy }: { merged: Merged; isBusy: boolean }) {
  const { say } = useWords();
  const { moved, closed, total } = merged;
  if (isBusy) return <p role="status">{say('merge.busy', { moved, total })}</p>;
  return (
    <>
      <Sentence tone="good" live>
        <span data-reception-merged={moved}>{say('merge.done', { moved })}</span>
      </Sentence>
      {closed > 0 ? <Sentence tone="care">{say('merge.closed', { closed })}</Sentence> : null}
    </>
  );
}

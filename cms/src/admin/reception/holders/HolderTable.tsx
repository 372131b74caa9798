import type { DeskKeyRecord, Holder } from '@portal/content/schema/desk.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { deleteHolder } from '../desk/desk-calls';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { isTestDue } from '../keys/is-test-due';
import { DataTable, Heading, Row, Wide } from '../pieces/layout';
import { PlainText } from '../pieces/PlainText';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';

export function HolderTable({ record }: { record: DeskKeyRecord }) {
  const { say, sayDay } = useWords();
  const { reload } = useDesk();
  const { isBusy, fault, run } = useTask();
  const [leaving, setLeaving] = useState<Holder>();
  const remove = (holder: Holder) =>
    run(async () => {
      setLeaving(undefined);
      await deleteHolder(record.keyId, holder.id);
      await reload();
    });

  return (
    <div data-reception-key={record.state}>
      <Heading>{say(`key.${record.state}`, { day: sayDay(record.createdOn) })}</Heading>
      <FaultSentence fault={fault} />
      {leaving ? (
        <Sentence tone="care">
          <Row>
            <span>{say('holders.sure')}</span>
            <PlainText text={leaving.label} />
            <Button variant="danger" onClick={() => void remove(leaving)}>
              {say('holders.remove')}
            </Button>
            <Button variant="tertiary" onClick={() => setLeaving(undefined)}>
              {say('cancel')}
            </Button>
          </Row>
        </Sentence>
      ) : null}
      <Wide>
        <DataTable>
          <thead>
            <tr>
              {(['kind', 'label', 'provedOn', 'remove'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`holders.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.holders.map((holder) => (
              <tr key={holder.id} data-reception-holder={holder.kind}>
                <td>{say(`holder.${holder.kind}`)}</td>
                <td>
                  <PlainText text={holder.label} /> {holder.own ? `(${say('holders.you')})` : null}
                </td>
                <td>
                  {sayProof(holder)} {isTestDue(holder) ? <strong>{say('holders.testDue')}</strong> : null}
                </td>
                <td>
                  {/* A sheet goes when a new one takes its place. */}
                  {holder.kind === 'recovery' && holder.provedOn !== null ? null : (
                    <Button
                      variant="tertiary"
                      disabled={isBusy}
                      onClick={() => setLeaving(holder)}
                      aria-label={`${say('holders.remove')} ${holder.label}`}
                    >
                      {say('holders.remove')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Wide>
    </div>
  );

  function sayProof({ kind, provedOn }: Holder): string {
    if (kind === 'invitation') return say('holders.waiting');
    return provedOn === null ? say('holders.notProved') : sayDay(provedOn);
  }
}

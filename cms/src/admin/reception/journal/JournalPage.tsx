import { useCallback } from 'react';
import { fetchJournal } from '../desk/desk-calls';
import { useLoaded } from '../desk/use-loaded';
import { DeskChoice, useChosenDesk } from '../pieces/DeskChoice';
import { DataTable, Panel, Quiet, Title, Wide, Words } from '../pieces/layout';
import { PlainText } from '../pieces/PlainText';
import { FaultSentence } from '../pieces/Sentence';
import { useWords } from '../words';

/** Who did what; what was in it stands nowhere. */
export function JournalPage() {
  const { say, sayMoment } = useWords();
  const { commune, setCommune } = useChosenDesk();
  const { loaded } = useLoaded(useCallback(() => fetchJournal(commune), [commune]));
  return (
    <>
      <Title>{say('place.journal')}</Title>
      <Words>{say('journal.words')}</Words>
      <DeskChoice commune={commune} onChange={setCommune} />
      {loaded.state === 'loading' ? <p role="status">{say('loading')}</p> : null}
      {loaded.state === 'failed' ? <FaultSentence fault={loaded.fault} /> : null}
      {loaded.state === 'ready' ? (
        <Panel>
          {loaded.data.length === 0 ? <Quiet>{say('journal.empty')}</Quiet> : null}
          <Wide tabIndex={0} role="region" aria-label={say('place.journal')}>
            <DataTable>
              <thead>
                <tr>
                  {(['at', 'who', 'action', 'subject'] as const).map((column) => (
                    <th key={column} scope="col">
                      {say(`journal.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {loaded.data.map((entry, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two deeds may share everything but their place.
                  <tr key={index} data-reception-deed={entry.action}>
                    <td>{sayMoment(entry.at)}</td>
                    <td>
                      <PlainText text={entry.who} />
                    </td>
                    <td>{say(`deed.${entry.action}`)}</td>
                    <td>
                      <PlainText text={entry.subject} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          </Wide>
        </Panel>
      ) : null}
    </>
  );
}

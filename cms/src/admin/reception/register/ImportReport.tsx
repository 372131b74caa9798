import { Quiet, Stack } from '../pieces/layout';
import { Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import type { ReadRow } from './read-rows';

export interface Report {
  readonly stored: number;
  readonly known: number;
  readonly empty: number;
  readonly doubtful: readonly ReadRow[];
}

const shown = 200;

/** What was taken, what was not, and what deserves a look. */
export function ImportReport({ report }: { report: Report }) {
  const { say } = useWords();
  const { stored, known, empty, doubtful } = report;
  return (
    <Stack data-reception-report>
      <Sentence tone="good" live>
        {say('import.done', { stored })} {say('import.known', { known })} {say('import.empty', { empty })}
      </Sentence>
      {doubtful.length > 0 ? (
        <>
          <strong>{say('import.doubtful', { lines: doubtful.length })}</strong>
          <ul>
            {doubtful.slice(0, shown).map(({ number, doubts }) => (
              <li key={number}>
                {say('import.line', { number })} {doubts.map((doubt) => say(`import.doubt.${doubt}`)).join(' ')}
              </li>
            ))}
          </ul>
          {doubtful.length > shown ? <Quiet>{say('import.more', { lines: doubtful.length - shown })}</Quiet> : null}
        </>
      ) : null}
    </Stack>
  );
}

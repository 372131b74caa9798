import { findToday } from '@portal/content/schema/find-today.ts';
import { Button } from '@strapi/design-system';
import { type ChangeEvent, useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { findActiveKey } from '../keys/desk-keys';
import { Heading, Panel, Row, Stack, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { useWords } from '../words';
import { guessColumns } from './guess-columns';
import { ImportColumns } from './ImportColumns';
import { ImportReport, type Report } from './ImportReport';
import { groupWords, languageWords, stateWords } from './list-words';
import { findNamingKey, nameRow } from './name-row';
import { type Cell, type ColumnMap, type ReadRow, readRows } from './read-rows';
import { storeVisits, type Visit } from './store-visits';

const bytesMax = 10 * 1024 * 1024;
const rowsMax = 5000;

/** The old Excel base, read and sealed in this browser: its file is sent nowhere. */
export function ImportRegister({ commune }: { commune: string }) {
  const { say, direction } = useWords();
  const { desk, keys } = useDesk();
  const [rows, setRows] = useState<readonly (readonly Cell[])[]>();
  const [columns, setColumns] = useState<ColumnMap>({});
  const [report, setReport] = useState<Report>();
  const [obstacle, setObstacle] = useState<'unreadable' | 'too-many'>();
  const [arrived, setArrived] = useState(0);
  const { isBusy, fault, run } = useTask();

  const read = readRows(rows ?? [], columns, {
    commune,
    today: findToday(),
    defaultLanguage: direction === 'rtl' ? 'ary' : 'fr',
    words: { theme: desk.themeWords, profileGroup: groupWords, state: stateWords, language: languageWords },
  });

  const openFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    setReport(undefined);
    setRows(undefined);
    setObstacle(undefined);
    if (!file) return;
    await run(async () => {
      const sheet = await readFile(file);
      if (!sheet || sheet.length < 2) return setObstacle('unreadable');
      if (sheet.length > rowsMax) return setObstacle('too-many');
      setRows(sheet);
      setColumns(guessColumns(sheet[0] ?? []));
    });
  };
  const store = () =>
    run(async () => {
      const key = findActiveKey(desk, commune);
      if (!key) throw new Error(`ImportRegister: "${commune}" has no active key.`);
      setArrived(0);
      const visits = await nameVisits(read.read, await findNamingKey(desk, keys, commune));
      const outcomes = await storeVisits(visits.unique, key, setArrived);
      const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
      setReport({
        stored: count('stored'),
        known: count('known') + visits.doubled + count('key-reused'),
        empty: read.empty,
        doubtful: read.read.filter(({ doubts }) => doubts.length > 0),
      });
      setRows(undefined);
    });

  return (
    <Panel data-reception-import>
      <Stack>
        <Heading>{say('import.title')}</Heading>
        <Words>{say('import.words')}</Words>
        <label>
          <strong>{say('import.file')}</strong>{' '}
          <input
            type="file"
            name="old-register"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => void openFile(event)}
          />
        </label>
        {obstacle ? (
          <Sentence tone="bad" live>
            {say(`import.${obstacle}`, { max: rowsMax })}
          </Sentence>
        ) : null}
        <FaultSentence fault={fault} />
      </Stack>
      {rows ? (
        <>
          <ImportColumns rows={rows} columns={columns} onChange={setColumns} read={read.read} />
          <Sentence>
            {say('import.ready', { lines: read.read.length, empty: read.empty })}{' '}
            {say('import.doubtful', { lines: read.read.filter(({ doubts }) => doubts.length > 0).length })}
          </Sentence>
          <Row>
            <Button size="L" loading={isBusy} disabled={isBusy || read.read.length === 0} onClick={() => void store()}>
              {say('import.action')}
            </Button>
            {isBusy ? <p role="status">{say('import.busy', { done: arrived, all: read.read.length })}</p> : null}
          </Row>
        </>
      ) : null}
      {report ? <ImportReport report={report} /> : null}
    </Panel>
  );
}

async function readFile(file: File): Promise<Cell[][] | undefined> {
  if (file.size > bytesMax) return undefined;
  const { readSheet } = await import('read-excel-file/universal');
  return readSheet(file).then(
    (sheet) => sheet.map((row) => row.map((cell) => toCell(cell))),
    () => undefined,
  );
}

function toCell(value: unknown): Cell {
  if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

/** Two equal lines of one file are one: the second is counted, not stored. */
async function nameVisits(read: readonly ReadRow[], key: CryptoKey) {
  const unique = new Map<string, Visit>();
  for (const { visit, fingerprint } of read) {
    const idempotencyKey = await nameRow(key, fingerprint);
    unique.set(idempotencyKey, { ...visit, idempotencyKey });
  }
  return { unique: [...unique.values()], doubled: read.length - unique.size };
}

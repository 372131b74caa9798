import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { fetchRegister } from '../desk/desk-calls';
import { useDesk } from '../desk/desk-context';
import { useTask } from '../desk/use-task';
import { Tick } from '../pieces/fields';
import { Heading, Panel, Stack, Words } from '../pieces/layout';
import { FaultSentence, Sentence } from '../pieces/Sentence';
import { type OpenedRequest, openRequest } from '../requests/open-request';
import { useWords } from '../words';
import { saveFile } from './save-file';
import { toSheet } from './to-sheet';

const clear = ['locator', 'week', 'state', 'commune', 'theme', 'profileGroup', 'language', 'channel'] as const;
const personal = ['name', 'contact', 'answerBy', 'message', 'thread'] as const;

/** The register as a spreadsheet: without what points at people, unless the officer asks for it. */
export function ExportRegister({ commune }: { commune: string }) {
  const { say, describe } = useWords();
  const { desk, keys } = useDesk();
  const [isPersonal, setIsPersonal] = useState(false);
  const [done, setDone] = useState<{ readonly lines: number; readonly closed: number }>();
  const { isBusy, fault, run } = useTask();
  const fields = isPersonal ? [...clear, ...personal] : clear;

  const toRow = ({ request, opened, thread }: OpenedRequest): string[] => {
    const words = describe(request, desk.names);
    const line = clear.map((field) => words[field]);
    if (!isPersonal) return line;
    if (opened.state !== 'open') return [...line, ...personal.map(() => say(`closed.${opened.state}`))];
    const { name, contact, answerBy, message } = opened.content;
    const entries = thread.map(({ entry, opened: part }) => {
      const text = part.state === 'open' ? part.content.text : say(`closed.${part.state}`);
      return `${say(`thread.${entry.author}`)}: ${text}`;
    });
    return [...line, name, contact, say(`answerBy.${answerBy}`), message, entries.join('\n')];
  };
  const save = () =>
    run(async () => {
      setDone(undefined);
      const requests = await fetchRegister(commune, 'export');
      const opened: OpenedRequest[] = [];
      // One after the other: a thousand at once would freeze an old computer.
      for (const request of requests) opened.push(await openRequest(request, isPersonal ? keys : new Map()));
      const header = fields.map((field) => say(`field.${field}`));
      const { default: writeExcelFile } = await import('write-excel-file/universal');
      const rows = opened.map(toRow);
      const columns = fields.map((field) => ({ width: field === 'message' || field === 'thread' ? 60 : 22 }));
      const blob = await writeExcelFile(toSheet(header, rows), { columns }).toBlob();
      saveFile(blob, `${say('export.file')}-${commune}.xlsx`);
      const closed = isPersonal ? opened.filter((one) => one.opened.state !== 'open').length : 0;
      setDone({ lines: rows.length, closed });
    });

  return (
    <Panel data-reception-export>
      <Stack>
        <Heading>{say('export.title')}</Heading>
        <Words>{say('export.words')}</Words>
        <Tick name="personal" checked={isPersonal} onChange={setIsPersonal}>
          {say('export.personal')}
        </Tick>
        {isPersonal ? <Sentence tone="care">{say('export.caution')}</Sentence> : null}
        <FaultSentence fault={fault} />
        {done ? (
          <Sentence tone="good" live>
            {say('export.done', done)} {done.closed > 0 ? say('export.closed', done) : null}
          </Sentence>
        ) : null}
        <Button size="L" loading={isBusy} disabled={isBusy} onClick={() => void save()}>
          {say('export.action')}
        </Button>
      </Stack>
    </Panel>
  );
}

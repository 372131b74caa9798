import {
  exchangeFormats,
  exportedFileSchema,
  type FileProblem,
  type ImportReport,
  importReportSchema,
} from '@portal/content/schema/translation-desk.ts';
import { Button } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { Choice } from '../../reception/pieces/fields';
import { Heading, Panel, Quiet, Row } from '../../reception/pieces/layout';
import { saveFile } from '../../reception/register/save-file';
import { readFileProblem } from '../read-problem';
import { useTranslationWords } from '../words';
import { ImportReportView } from './ImportReportView';

/** To a translator's own program and back. Drafts only: nothing that comes in is published. */
export function ExchangePanel({ locale, onImported }: { locale: string; onImported: () => void }) {
  const { say, sayLanguage } = useTranslationWords();
  const { get, post } = useFetchClient();
  const [scope, setScope] = useState('waiting');
  const [isBusy, setIsBusy] = useState(false);
  const [report, setReport] = useState<ImportReport>();
  const [fault, setFault] = useState<{ problem: FileProblem | 'failed'; line?: number | undefined }>();
  const id = useId();

  const run = async (work: () => Promise<void>) => {
    setIsBusy(true);
    setFault(undefined);
    setReport(undefined);
    try {
      await work();
    } catch (error) {
      setFault(readFileProblem(error) ?? { problem: 'failed' });
    } finally {
      setIsBusy(false);
    }
  };
  const download = (format: string) =>
    run(async () => {
      const { data } = await get(`/translations/export?locale=${locale}&format=${format}&scope=${scope}`);
      const { name, type, text } = exportedFileSchema.parse(data);
      saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
    });
  const upload = (file: File) =>
    run(async () => {
      const form = new FormData();
      form.append('file', file);
      const { data } = await post('/translations/import', form);
      setReport(importReportSchema.parse(data));
    });

  return (
    <Panel aria-labelledby={`${id}-title`} data-exchange>
      <Heading id={`${id}-title`}>{say('exchange.title')}</Heading>
      <Quiet>{say('exchange.explained')}</Quiet>
      <Row>
        <div style={{ minInlineSize: '26rem' }}>
          <Choice
            label={say('exchange.scope', { language: sayLanguage(locale) })}
            name="scope"
            value={scope}
            onChange={setScope}
            options={['waiting', 'all'].map((value) => ({ value, words: say(`exchange.${value}`) }))}
          />
        </div>
        {exchangeFormats.map((format) => (
          <Button key={format} variant="secondary" size="L" loading={isBusy} onClick={() => download(format)}>
            {say(`exchange.download.${format}`)}
          </Button>
        ))}
      </Row>
      <Row style={{ alignItems: 'center' }}>
        <label htmlFor={`${id}-file`} style={{ fontWeight: 600 }}>
          {say('exchange.import')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.xlf,.xliff,.xml,.txt"
          disabled={isBusy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file can be chosen again once it is mended.
            event.target.value = '';
            if (file) void upload(file);
          }}
        />
      </Row>
      {isBusy ? <p role="status">{say('exchange.busy')}</p> : null}
      {fault ? (
        <p role="alert" data-file-problem={fault.problem}>
          {say(`exchange.problem.${fault.problem}`)}{' '}
          {fault.line === undefined ? '' : say('exchange.atLine', { line: fault.line })}
        </p>
      ) : null}
      {report ? <ImportReportView report={report} onSeen={onImported} /> : null}
    </Panel>
  );
}

import { locales, sourceLocale } from '@portal/content/schema/locale.ts';
import { type ServiceRow, serviceLimit } from '@portal/content/schema/service-import.ts';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { Choice } from '../../reception/pieces/fields';
import { Heading, Panel, Quiet, Row, Stack, Words } from '../../reception/pieces/layout';
import { FileField } from '../FileField';
import { useExchangeWords } from '../words';
import { ColumnChoices } from './ColumnChoices';
import {
  type Columns,
  guessColumns,
  readServices,
  type ServiceFault,
  type ServiceFile,
  ServiceFileError,
  sizeLimit,
  toServiceRows,
} from './read-services';
import { ServiceReportView } from './ServiceReportView';
import { StepList } from './StepList';
import { useImport } from './use-import';

/** Services of another directory as drafts, in three steps: the file, the check, the writing. */
export function ServicesPanel() {
  const { say, sayLanguage, formatPercent } = useExchangeWords();
  const [locale, setLocale] = useState<string>(sourceLocale);
  const [file, setFile] = useState<ServiceFile>();
  const [columns, setColumns] = useState<Columns>({});
  const [fault, setFault] = useState<ServiceFault>();
  const [isWritten, setIsWritten] = useState(false);
  const { run, stop, forget, progress, reports, hasFailed } = useImport();

  const open = async (chosen: File) => {
    setFault(undefined);
    setFile(undefined);
    setIsWritten(false);
    forget();
    try {
      if (chosen.size > sizeLimit) throw new ServiceFileError('too-large');
      const read = readServices(new Uint8Array(await chosen.arrayBuffer()));
      setFile(read);
      setColumns(read.kind === 'table' ? guessColumns(read.header) : {});
    } catch (error) {
      setFault(error instanceof ServiceFileError ? error.problem : 'torn');
    }
  };
  const listRows = (): readonly ServiceRow[] => {
    if (!file) return [];
    return file.kind === 'table' ? toServiceRows(file, columns) : file.rows;
  };
  const hasName = file?.kind === 'hsds' || columns.name !== undefined;
  const waiting = reports?.filter(({ outcome }) => outcome === 'new').length ?? 0;
  const isBusy = progress !== undefined;
  return (
    <Panel data-services-import>
      <Heading>{say('services.title')}</Heading>
      <Words>{say('services.explained')}</Words>
      <StepList current={isWritten || progress?.step === 'write' ? 'write' : reports || isBusy ? 'check' : 'file'} />
      <Row style={{ alignItems: 'start' }}>
        <div style={{ minInlineSize: '22rem' }}>
          <Choice
            label={say('services.locale')}
            name="locale"
            value={locale}
            onChange={(value) => {
              setLocale(value);
              setIsWritten(false);
              forget();
            }}
            options={locales.map((code) => ({ value: code, words: sayLanguage(code) }))}
          />
        </div>
        <FileField
          label={say('services.file')}
          hint={say('services.hint', { limit: serviceLimit })}
          accept=".csv,.json,.zip,.txt"
          isDisabled={isBusy}
          onFile={(chosen) => void open(chosen)}
        />
      </Row>
      {fault ? (
        <p role="alert" data-fault={fault}>
          {say(`services.fault.${fault}`, { limit: serviceLimit })}
        </p>
      ) : null}
      {file?.kind === 'table' && !isWritten ? (
        <ColumnChoices
          file={file}
          columns={columns}
          onChange={(value) => {
            setColumns(value);
            forget();
          }}
        />
      ) : null}
      {file && !reports && !isBusy ? (
        <Stack>
          <Quiet>{say('services.read', { count: file.rows.length })}</Quiet>
          {hasName ? null : <p role="alert">{say('services.nameMissing')}</p>}
          <Button size="L" disabled={!hasName} onClick={() => void run('check', locale, listRows())}>
            {say('services.check')}
          </Button>
        </Stack>
      ) : null}
      {progress ? (
        <Stack>
          <p role="status">
            {say(`services.progress.${progress.step}`, { done: progress.done, total: progress.total })}{' '}
            {formatPercent(progress.total === 0 ? 0 : progress.done / progress.total)}
          </p>
          <progress
            style={{ inlineSize: '100%' }}
            value={progress.done}
            max={progress.total}
            aria-label={say('services.title')}
          />
          <Button variant="tertiary" onClick={stop}>
            {say('services.stop')}
          </Button>
        </Stack>
      ) : null}
      {hasFailed ? <p role="alert">{say('services.interrupted')}</p> : null}
      {reports && !isBusy ? <ServiceReportView reports={reports} /> : null}
      {waiting > 0 && !isBusy && !isWritten ? (
        <Row>
          <Button size="L" onClick={async () => setIsWritten(await run('write', locale, listRows()))}>
            {say('services.write', { count: waiting })}
          </Button>
        </Row>
      ) : null}
    </Panel>
  );
}

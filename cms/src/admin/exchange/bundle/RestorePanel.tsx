import {
  type BundleFault,
  type BundleReport,
  bundleProblems,
  bundleReportSchema,
} from '@portal/content/schema/bundle-report.ts';
import { Button } from '@strapi/design-system';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { z } from 'zod';
import { Heading, Panel, Row, Words } from '../../reception/pieces/layout';
import { FileField } from '../FileField';
import { useExchangeWords } from '../words';
import { BundleReportView } from './BundleReportView';

const faultSchema = z.object({
  response: z.object({
    data: z.object({ error: z.object({ details: z.object({ problem: z.enum(bundleProblems) }) }) }),
  }),
});

/** An export that was changed by hand, back as drafts: first what it would change, then the writing. */
export function RestorePanel() {
  const { say } = useExchangeWords();
  const { post } = useFetchClient();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<BundleReport>();
  const [fault, setFault] = useState<BundleFault | 'failed'>();
  const [isBusy, setIsBusy] = useState(false);

  const send = async (chosen: File, path: string, mark = '') => {
    setIsBusy(true);
    setFault(undefined);
    setReport(undefined);
    try {
      const form = new FormData();
      form.append('file', chosen);
      form.append('mark', mark);
      const { data } = await post(path, form);
      setReport(bundleReportSchema.parse(data));
    } catch (error) {
      const known = isFetchError(error) ? faultSchema.safeParse(error).data : undefined;
      setFault(known?.response.data.error.details.problem ?? 'failed');
    } finally {
      setIsBusy(false);
    }
  };
  const canWrite = report && !report.written && report.counts.added + report.counts.changed > 0;
  return (
    <Panel data-restore>
      <Heading>{say('restore.title')}</Heading>
      <Words>{say('restore.explained')}</Words>
      <FileField
        label={say('restore.file')}
        hint={say('restore.hint')}
        accept=".zip"
        isDisabled={isBusy}
        onFile={(chosen) => {
          setFile(chosen);
          void send(chosen, '/exchange/bundle/check');
        }}
      />
      {isBusy ? <p role="status">{say('busy')}</p> : null}
      {fault ? (
        <p role="alert" data-fault={fault}>
          {say(`restore.fault.${fault}`)}
        </p>
      ) : null}
      {report ? <BundleReportView report={report} /> : null}
      {canWrite && file ? (
        <Row>
          <Button size="L" onClick={() => send(file, '/exchange/bundle/write', report.mark)}>
            {say('restore.write', { count: report.counts.added + report.counts.changed })}
          </Button>
        </Row>
      ) : null}
    </Panel>
  );
}

import { Box, Button, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { ReportTable } from './ReportTable';
import { useAnswer } from './use-answer';
import { reportListSchema } from './wire';
import { useReportWords } from './words';

export function ReportsPage() {
  const { say, direction } = useReportWords();
  return (
    <Page.Protect permissions={[{ action: 'admin::reports.read', subject: null }]}>
      <Page.Title>{say('title')}</Page.Title>
      <div dir={direction}>
        <ReportList />
      </div>
    </Page.Protect>
  );
}

function ReportList() {
  const { say } = useReportWords();
  const { answer, load } = useAnswer('/reports', reportListSchema);
  return (
    <>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={<Button onClick={load}>{say('refresh')}</Button>}
      />
      <Layouts.Content>
        {answer.state === 'loading' ? <Loader>{say('loading')}</Loader> : null}
        {answer.state === 'failed' ? <Remark text={say('error')} role="alert" /> : null}
        {answer.state === 'ready' && answer.data.reports.length === 0 ? <Remark text={say('empty')} /> : null}
        {answer.state === 'ready' && answer.data.reports.length > 0 ? (
          <ReportTable {...answer.data} onChanged={load} />
        ) : null}
      </Layouts.Content>
    </>
  );
}

function Remark({ text, role }: { text: string; role?: string }) {
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow" role={role}>
      <Typography>{text}</Typography>
    </Box>
  );
}

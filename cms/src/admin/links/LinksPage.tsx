import { Box, Button, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useAnswer } from '../reports/use-answer';
import { LinkTable } from './LinkTable';
import { type LinkList, linkListSchema } from './wire';
import { useLinkWords } from './words';

const refreshMs = 4000;
const checkPermission = [{ action: 'admin::links.check', subject: null }];

export function LinksPage() {
  const { say, direction } = useLinkWords();
  return (
    <Page.Protect permissions={[{ action: 'admin::links.read', subject: null }]}>
      <Page.Title>{say('title')}</Page.Title>
      <div dir={direction}>
        <FailingLinks />
      </div>
    </Page.Protect>
  );
}

function FailingLinks() {
  const { say } = useLinkWords();
  const { answer, load } = useAnswer('/links', linkListSchema);
  const isChecking = answer.state === 'ready' && answer.data.isChecking;
  useEffect(() => {
    if (!isChecking) return undefined;
    const timer = setTimeout(load, refreshMs);
    return () => clearTimeout(timer);
  }, [isChecking, load]);
  return (
    <>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={<CheckButton isChecking={isChecking} onStarted={load} />}
      />
      <Layouts.Content>
        {answer.state === 'loading' ? <Loader>{say('loading')}</Loader> : null}
        {answer.state === 'failed' ? <Remark text={say('error')} role="alert" /> : null}
        {answer.state === 'ready' ? <Result {...answer.data} /> : null}
      </Layouts.Content>
    </>
  );
}

function CheckButton({ isChecking, onStarted }: { readonly isChecking: boolean; readonly onStarted: () => void }) {
  const { say } = useLinkWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { isLoading, allowedActions } = useRBAC(checkPermission);
  if (isLoading || !allowedActions['canCheck']) return null;
  const check = async () => {
    try {
      await post('/links/check', {});
      onStarted();
    } catch {
      toggleNotification({ type: 'danger', message: say('notStarted') });
    }
  };
  return (
    <Button onClick={check} loading={isChecking}>
      {say(isChecking ? 'checking' : 'check')}
    </Button>
  );
}

function Result({ links, run, isChecking }: LinkList) {
  const { say, formatDay } = useLinkWords();
  if (!run) return <Remark text={say(isChecking ? 'checking' : 'never')} />;
  const when = formatDay(run.endedAt);
  return (
    <>
      <Box paddingBottom={4} role="status" data-links-summary>
        <Typography>
          {run.reachable
            ? say('summary', { count: links.length, checked: run.checked, when })
            : say('offline', { checked: run.checked, when })}
        </Typography>
      </Box>
      {links.length > 0 ? <LinkTable links={links} /> : null}
    </>
  );
}

function Remark({ text, role }: { readonly text: string; readonly role?: string }) {
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow" role={role}>
      <Typography>{text}</Typography>
    </Box>
  );
}

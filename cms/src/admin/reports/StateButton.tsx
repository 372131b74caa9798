import type { StoredReport } from '@portal/content/schema';
import { Button } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useReportWords } from './words';

/** One click says that the page was looked at; another takes it back. */
export function StateButton({ report, onChanged }: { report: StoredReport; onChanged: () => void }) {
  const { say } = useReportWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSaving, setIsSaving] = useState(false);
  const isNew = report.state === 'new';

  const changeState = async () => {
    setIsSaving(true);
    try {
      await post(`/reports/${report.id}/state`, { state: isNew ? 'done' : 'new' });
      onChanged();
    } catch {
      toggleNotification({ type: 'danger', message: say('notSaved') });
      setIsSaving(false);
    }
  };

  return (
    <Button variant={isNew ? 'default' : 'tertiary'} onClick={changeState} loading={isSaving} data-report-state>
      {say(isNew ? 'markDone' : 'markNew')}
    </Button>
  );
}

import { type RecordState, recordStateSchema } from '@portal/content/schema/publishing.ts';
import { Typography } from '@strapi/design-system';
import { usePolled } from './use-polled';
import { usePublishingWords } from './words';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
}

/** Beside the fields of a record: whether its last publication is online, from the moment somebody presses "Publish". */
export function PublishingPanel({ model, documentId }: PanelProps) {
  const { say } = usePublishingWords();
  const kind = /^api::([a-z-]+)\.\1$/.exec(model)?.[1];
  if (!kind || kind === 'assignment' || documentId === undefined) return null;
  return {
    title: say('title'),
    content: <RecordText key={documentId} path={`/publishing/records/${kind}/${documentId}`} />,
  };
}

/** Somebody may press "Publish" at any moment. */
const isBusy = () => true;

function RecordText({ path }: { path: string }) {
  const { say, formatMoment, direction } = usePublishingWords();
  const { data } = usePolled(path, recordStateSchema, isBusy);
  if (!data) return null;
  return (
    <Typography tag="p" dir={direction} role="status" data-record-state={name(data)}>
      {say(`record.${name(data)}`, {
        time: formatMoment(data.onlineSince ?? data.changedAt ?? new Date().toISOString()),
      })}
    </Typography>
  );
}

function name({ changedAt, onlineSince }: RecordState): 'unchanged' | 'waiting' | 'online' {
  if (changedAt === null) return 'unchanged';
  return onlineSince === null ? 'waiting' : 'online';
}

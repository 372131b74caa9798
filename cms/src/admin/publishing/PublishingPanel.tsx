import { localeFacts } from '@portal/content/schema/locale.ts';
import { type RecordState, recordStateSchema } from '@portal/content/schema/publishing.ts';
import { Flex, Typography } from '@strapi/design-system';
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
    <Flex direction="column" alignItems="stretch" gap={2} dir={direction} width="100%">
      <Typography tag="p" role="status" data-record-state={name(data)}>
        {say(`record.${name(data)}`, {
          time: formatMoment(data.onlineSince ?? data.changedAt ?? new Date().toISOString()),
        })}
      </Typography>
      {data.pages.length === 0 ? null : <Pages pages={data.pages} />}
    </Flex>
  );
}

/** The page as visitors read it, in the language of each. */
function Pages({ pages }: Pick<RecordState, 'pages'>) {
  const { say } = usePublishingWords();
  return (
    <nav aria-label={say('record.pages')} data-record-pages>
      <Typography tag="p" variant="sigma" textColor="neutral600" paddingBottom={1}>
        {say('record.pages')}
      </Typography>
      <Flex tag="ul" gap={3} wrap="wrap">
        {pages.map(({ locale, url }) => (
          <li key={locale}>
            <Typography tag="a" href={url} target="_blank" rel="noreferrer" textColor="primary600" lang={locale}>
              <bdi>{localeFacts[locale].endonym}</bdi>
            </Typography>
          </li>
        ))}
      </Flex>
    </nav>
  );
}

function name({ changedAt, onlineSince, pages }: RecordState): 'offline' | 'unchanged' | 'waiting' | 'online' {
  if (pages.length === 0) return 'offline';
  if (changedAt === null) return 'unchanged';
  return onlineSince === null ? 'waiting' : 'online';
}

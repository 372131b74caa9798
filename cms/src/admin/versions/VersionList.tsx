import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAnswer } from '../reports/use-answer';
import { VersionModal } from './VersionModal';
import { type Version, versionListSchema } from './wire';
import { useHistoryWords } from './words';

const shownAtFirst = 4;

interface Props {
  readonly model: string;
  /** `/versions/event/<documentId>` */
  readonly path: string;
  readonly locale: string;
}

export function VersionList({ model, path, locale }: Props) {
  const { say, direction } = useHistoryWords();
  const { answer } = useAnswer(`${path}?locale=${locale}`, versionListSchema);
  const [showsAll, setShowsAll] = useState(false);
  const [opened, setOpened] = useState<Version>();
  if (answer.state === 'loading') return <Loader small>{say('versions.loading')}</Loader>;
  if (answer.state === 'failed') return <Remark text={say(answer.notFound ? 'versions.none' : 'versions.error')} />;
  const { versions } = answer.data;
  if (versions.length === 0) return <Remark text={say('versions.none')} />;
  const shown = showsAll ? versions : versions.slice(0, shownAtFirst);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" dir={direction} data-versions>
      {shown.map((version) => (
        <VersionLine
          key={version.id}
          version={version}
          isLast={version === versions[0]}
          onOpen={() => setOpened(version)}
        />
      ))}
      {shown.length < versions.length ? (
        <Button variant="ghost" onClick={() => setShowsAll(true)}>
          {say('versions.all', { count: versions.length })}
        </Button>
      ) : null}
      {opened ? (
        <VersionModal
          version={opened}
          model={model}
          locale={locale}
          restorePath={`${path}/${opened.id}/restore?locale=${locale}`}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </Flex>
  );
}

function Remark({ text }: { readonly text: string }) {
  const { direction } = useHistoryWords();
  return (
    <Typography tag="p" dir={direction} textColor="neutral600" width="100%">
      {text}
    </Typography>
  );
}

interface LineProps {
  readonly version: Version;
  readonly isLast: boolean;
  readonly onOpen: () => void;
}

function VersionLine({ version, isLast, onOpen }: LineProps) {
  const { say, formatMoment } = useHistoryWords();
  const { publishedAt, publishedBy, changes, isFirst } = version;
  return (
    <Flex justifyContent="space-between" alignItems="center" gap={2} data-version={version.id}>
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Typography fontWeight="semiBold">{formatMoment(publishedAt)}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {publishedBy ?? say('versions.nobody')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {isLast
            ? say('versions.last')
            : isFirst
              ? say('versions.first')
              : say('versions.count', { count: changes.length })}
        </Typography>
      </Flex>
      <Button variant="tertiary" size="S" onClick={onOpen}>
        {say('versions.open')}
      </Button>
    </Flex>
  );
}

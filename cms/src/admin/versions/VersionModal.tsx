import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { FieldDiff } from './FieldDiff';
import type { Version } from './wire';
import { useHistoryWords } from './words';

interface Props {
  readonly version: Version;
  readonly model: string;
  /** Of the texts, not of the admin. */
  readonly locale: string;
  readonly restorePath: string;
  readonly onClose: () => void;
}

export function VersionModal({ version, model, locale, restorePath, onClose }: Props) {
  const { say, formatMoment, direction } = useHistoryWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isRestoring, setIsRestoring] = useState(false);

  const restore = async () => {
    setIsRestoring(true);
    try {
      await post(restorePath, {});
      // The form was filled with another draft.
      window.location.reload();
    } catch (error) {
      const isConflict = isFetchError(error) && error.status === 409;
      toggleNotification({ type: 'danger', message: isConflict ? error.message : say('versions.notRestored') });
      setIsRestoring(false);
    }
  };

  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            {say('versions.of', {
              when: formatMoment(version.publishedAt),
              name: version.publishedBy ?? say('versions.nobody'),
            })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4} dir={direction} data-version-changes>
            <Typography textColor="neutral600">
              {say(version.isFirst ? 'versions.whole' : 'versions.compared')}
            </Typography>
            {version.changes.map((change) => (
              <FieldDiff key={change.field} change={change} model={model} locale={locale} />
            ))}
            <Box background="neutral100" padding={4} hasRadius>
              <Typography>{say('versions.restoreHint')}</Typography>
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('versions.close')}
          </Button>
          <Button onClick={restore} loading={isRestoring}>
            {say('versions.restore')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { readLocale } from '../versions/read-locale';
import { useHistoryWords } from '../versions/words';
import { toKey } from './read-call';
import { useKeptValues } from './use-kept-values';
import { acceptReplacing, type Conflict, findConflict, followConflicts, forgetConflict } from './watch-saves';

/** Above everything else while somebody else's version stands in the way; absent otherwise. */
export const ConflictPanel: PanelComponent = ({ model, documentId }) => {
  const { say } = useHistoryWords();
  const [{ query }] = useQueryParams();
  const key = toKey(model, documentId ?? '', readLocale(query));
  const conflict = useSyncExternalStore(followConflicts, () => findConflict(key));
  useKeptValues(key);
  // Whoever leaves the form has given up what was typed in it.
  useEffect(() => () => forgetConflict(key), [key]);
  if (!conflict) return null;
  return { title: say('conflict.title'), content: <ConflictChoice key={conflict.at} conflict={conflict} of={key} /> };
};

function ConflictChoice({ conflict, of }: { readonly conflict: Conflict; readonly of: string }) {
  const { say, formatMoment, direction } = useHistoryWords();
  const [isAccepted, setIsAccepted] = useState(false);
  const name = conflict.name ?? say('conflict.somebody');

  const accept = () => {
    acceptReplacing(of);
    setIsAccepted(true);
  };

  return (
    <Box dir={direction} role="alert" background="warning100" padding={3} hasRadius width="100%" data-conflict>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography>
          {say(conflict.isSelf ? 'conflict.self' : 'conflict.other', { name, when: formatMoment(conflict.at) })}
        </Typography>
        {isAccepted ? (
          <Typography fontWeight="bold">{say('conflict.accepted')}</Typography>
        ) : (
          <>
            <Button variant="secondary" onClick={() => window.open(window.location.href, '_blank', 'noopener')}>
              {say('conflict.look')}
            </Button>
            <Button variant="tertiary" onClick={accept}>
              {say('conflict.keep')}
            </Button>
            <Button variant="tertiary" onClick={() => window.location.reload()}>
              {say('conflict.drop')}
            </Button>
          </>
        )}
      </Flex>
    </Box>
  );
}

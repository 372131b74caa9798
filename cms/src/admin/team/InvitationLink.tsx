import type { Invited } from '@portal/content/schema/team.ts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useTeamWords } from './words';

export type ShownLink = Invited & { readonly name: string };

export function InvitationLink({ name, link, mailed }: ShownLink) {
  const { say } = useTeamWords();
  const { toggleNotification } = useNotification();
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toggleNotification({ type: 'success', message: say('copied') });
  };
  return (
    <Box background="primary100" padding={5} hasRadius role="status">
      <Typography variant="delta" tag="h2">
        {say('linkTitle', { name })}
      </Typography>
      <Typography tag="p">{say(mailed ? 'linkMailed' : 'linkShown')}</Typography>
      <Flex gap={3} paddingTop={3} wrap="wrap">
        <Box background="neutral0" padding={3} hasRadius>
          <Typography tag="code" data-invitation-link style={{ overflowWrap: 'anywhere' }}>
            <bdi dir="ltr">{link}</bdi>
          </Typography>
        </Box>
        <Button variant="secondary" onClick={copy}>
          {say('copy')}
        </Button>
      </Flex>
    </Box>
  );
}

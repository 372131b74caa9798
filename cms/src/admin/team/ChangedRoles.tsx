import type { Team } from '@portal/content/schema/team.ts';
import { Box, Button, Typography } from '@strapi/design-system';
import { useTeamWords } from './words';

interface Props {
  readonly roles: Team['changedRoles'];
  readonly onRestore: (code: string) => void;
}

/** For administrators: what somebody changed by hand is kept, and not forgotten. */
export function ChangedRoles({ roles, onRestore }: Props) {
  const { say, join } = useTeamWords();
  return roles.map(({ code, name, added, removed }) => (
    <Box key={code} background="warning100" padding={5} hasRadius role="status" data-changed-role={code}>
      <Typography variant="delta" tag="h2">
        {say('rolesTitle', { name })}
      </Typography>
      <Typography tag="p">{say('rolesKept')}</Typography>
      {added.length > 0 ? <Typography tag="p">{say('rolesAdded', { list: join(added) })}</Typography> : null}
      {removed.length > 0 ? <Typography tag="p">{say('rolesRemoved', { list: join(removed) })}</Typography> : null}
      <Box paddingTop={3}>
        <Button variant="secondary" onClick={() => onRestore(code)}>
          {say('rolesRestore')}
        </Button>
      </Box>
    </Box>
  ));
}

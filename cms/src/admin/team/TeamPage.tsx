import { type Invitation, invitedSchema, type Member, type Team } from '@portal/content/schema/team.ts';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { ChangedRoles } from './ChangedRoles';
import { InvitationLink, type ShownLink } from './InvitationLink';
import { MemberForm } from './MemberForm';
import { TeamTable } from './TeamTable';
import { type Change, useTeam } from './use-team';
import { useTeamWords } from './words';

export function TeamPage() {
  const { say, direction } = useTeamWords();
  return (
    <Page.Protect permissions={[{ action: 'admin::team.manage', subject: null }]}>
      <Page.Title>{say('title')}</Page.Title>
      <div dir={direction}>
        <TeamDesk />
      </div>
    </Page.Protect>
  );
}

function TeamDesk() {
  const words = useTeamWords();
  const { say } = words;
  const { answer, change, isBusy } = useTeam(words);
  const [isInviting, setIsInviting] = useState(false);
  return (
    <>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={
          <Button onClick={() => setIsInviting(true)} disabled={isInviting}>
            {say('invite')}
          </Button>
        }
      />
      <Layouts.Content>
        {answer.state === 'loading' ? <Loader>{say('loading')}</Loader> : null}
        {answer.state === 'failed' ? (
          <Box background="neutral0" padding={6} hasRadius role="alert">
            <Typography>{say('error')}</Typography>
          </Box>
        ) : null}
        <TeamParts
          team={answer.state === 'ready' ? answer.data : undefined}
          change={change}
          isBusy={isBusy}
          isInviting={isInviting}
          onInvited={() => setIsInviting(false)}
        />
      </Layouts.Content>
    </>
  );
}

interface Parts {
  readonly team: Team | undefined;
  readonly change: Change;
  readonly isBusy: boolean;
  readonly isInviting: boolean;
  readonly onInvited: () => void;
}

/** Keeps the link in sight while the list is read again. */
function TeamParts({ team, change, isBusy, isInviting, onInvited }: Parts) {
  const { say } = useTeamWords();
  const [link, setLink] = useState<ShownLink>();
  const [edited, setEdited] = useState<Member>();

  const showLink = async (path: string, body: unknown, name: string): Promise<boolean> => {
    const invited = invitedSchema.safeParse(await change(path, body));
    if (invited.success) setLink({ ...invited.data, name });
    return invited.success;
  };
  const invite = async (invitation: Invitation) => {
    if (await showLink('/', invitation, invitation.firstname)) onInvited();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {link ? <InvitationLink {...link} /> : null}
      {team && isInviting ? (
        <MemberForm
          title={say('inviteTitle')}
          communes={team.communes}
          isBusy={isBusy}
          onCancel={onInvited}
          onInvite={invite}
        />
      ) : null}
      {team && edited ? (
        <MemberForm
          key={edited.id}
          title={say('changeOf', { name: edited.firstname })}
          communes={team.communes}
          member={edited}
          isBusy={isBusy}
          onCancel={() => setEdited(undefined)}
          onChange={async (duty) => {
            if ((await change(`/${edited.id}/duty`, duty)) !== undefined) setEdited(undefined);
          }}
        />
      ) : null}
      {team ? <ChangedRoles roles={team.changedRoles} onRestore={(code) => change(`/roles/${code}/restore`)} /> : null}
      {team ? (
        <TeamTable
          team={team}
          onEdit={setEdited}
          onActive={(member, active) => change(`/${member.id}/active`, { active })}
          onLink={(member) => showLink(`/${member.id}/link`, {}, member.firstname)}
        />
      ) : null}
    </Flex>
  );
}

import type { Member, Team } from '@portal/content/schema/team.ts';
import { Badge, Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useWords } from '../reception/words';
import { MemberActions } from './MemberActions';
import { useTeamWords } from './words';

const columns = ['who', 'duty', 'desk', 'state', 'change'] as const;

interface Props {
  readonly team: Team;
  readonly onEdit: (member: Member) => void;
  readonly onActive: (member: Member, active: boolean) => void;
  readonly onLink: (member: Member) => void;
}

export function TeamTable({ team, ...actions }: Props) {
  const { say } = useTeamWords();
  const { nameDesk } = useWords();
  if (team.members.length === 0) return <Typography>{say('empty')}</Typography>;
  const nameCommune = (slug: string) =>
    nameDesk(slug) ?? team.communes.find((commune) => commune.slug === slug)?.name ?? slug;
  return (
    <Table colCount={columns.length} rowCount={team.members.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(column)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {team.members.map((member) => (
          <MemberRow key={member.id} member={member} nameCommune={nameCommune} {...actions} />
        ))}
      </Tbody>
    </Table>
  );
}

type RowProps = Omit<Props, 'team'> & { readonly member: Member; readonly nameCommune: (slug: string) => string };

function MemberRow({ member, nameCommune, ...actions }: RowProps) {
  const { say, join, nameLanguage } = useTeamWords();
  const state = !member.registered ? 'invited' : member.active ? 'active' : 'suspended';
  const duties = [...member.communes.map(nameCommune), ...member.languages.map(nameLanguage)];
  return (
    <Tr data-member={member.email}>
      <Td>
        <Typography fontWeight="semiBold" tag="p">
          <bdi>
            {member.firstname} {member.lastname}
          </bdi>
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          <bdi dir="ltr">{member.email}</bdi>
        </Typography>
      </Td>
      <Td>
        <Box style={{ whiteSpace: 'normal' }}>
          <Typography>{join(duties)}</Typography>
        </Box>
      </Td>
      <Td>
        {member.keys.length === 0 ? <Typography textColor="neutral600">{say('keyNone')}</Typography> : null}
        {member.keys.map(({ commune, others }) => (
          <Typography
            key={commune}
            tag="p"
            textColor={others === 0 ? 'warning700' : 'neutral800'}
            style={{ whiteSpace: 'normal' }}
          >
            {say(others === 0 ? 'keyAlone' : 'keyOthers', { commune: nameCommune(commune), count: others })}
          </Typography>
        ))}
      </Td>
      <Td>
        <Badge active={state === 'active'}>{say(`state.${state}`)}</Badge>
      </Td>
      <Td>
        <MemberActions member={member} nameCommune={nameCommune} {...actions} />
      </Td>
    </Tr>
  );
}

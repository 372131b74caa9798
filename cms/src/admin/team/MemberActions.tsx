import type { Member } from '@portal/content/schema/team.ts';
import { Button, Dialog, Flex } from '@strapi/design-system';
import { useTeamWords } from './words';

interface Props {
  readonly member: Member;
  readonly nameCommune: (slug: string) => string;
  readonly onEdit: (member: Member) => void;
  readonly onActive: (member: Member, active: boolean) => void;
  readonly onLink: (member: Member) => void;
}

export function MemberActions({ member, nameCommune, onEdit, onActive, onLink }: Props) {
  const { say } = useTeamWords();
  const name = member.firstname;
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="tertiary" size="S" onClick={() => onEdit(member)} aria-label={say('changeOf', { name })}>
        {say('change')}
      </Button>
      {member.registered ? null : (
        <Button variant="tertiary" size="S" onClick={() => onLink(member)} aria-label={say('newLinkOf', { name })}>
          {say('newLink')}
        </Button>
      )}
      {member.registered && member.active ? (
        <Suspend member={member} nameCommune={nameCommune} onConfirm={() => onActive(member, false)} />
      ) : null}
      {member.registered && !member.active ? (
        <Button
          variant="secondary"
          size="S"
          onClick={() => onActive(member, true)}
          aria-label={say('resumeOf', { name })}
        >
          {say('resume')}
        </Button>
      ) : null}
    </Flex>
  );
}

type SuspendProps = Pick<Props, 'member' | 'nameCommune'> & { readonly onConfirm: () => void };

/** Asks first: with the last holder of a key goes the last person who can read what people have written. */
function Suspend({ member, nameCommune, onConfirm }: SuspendProps) {
  const { say, join, direction } = useTeamWords();
  const name = member.firstname;
  const alone = member.keys.filter(({ others }) => others === 0).map(({ commune }) => nameCommune(commune));
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" size="S" aria-label={say('suspendOf', { name })}>
          {say('suspend')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content dir={direction}>
        <Dialog.Header>{say('suspendOf', { name })}</Dialog.Header>
        <Dialog.Body>
          {alone.length > 0 ? say('warnAlone', { communes: join(alone) }) : say('confirmSuspendPlain', { name })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary">{say('cancel')}</Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger" onClick={onConfirm}>
              {say(alone.length > 0 ? 'confirmSuspend' : 'suspend')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

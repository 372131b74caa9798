import { coordinationOffice, type Network, noteLimits, type StoredNote } from '@portal/content/schema';
import { Badge, Button } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import { Area } from '../reception/pieces/fields';
import { Panel, Quiet, Row } from '../reception/pieces/layout';
import { FailureNote } from './FailureNote';
import { nameOffice } from './name-office';
import { useSending } from './use-sending';
import { useNetworkWords } from './words';

interface Props {
  readonly note: StoredNote;
  readonly network: Network;
  readonly onChanged: () => void;
}

/** Plain text only, each in its own direction. */
export function NoteCard({ note, network, onChanged }: Props) {
  const { say, formatDay } = useNetworkWords();
  const name = (office: string) => (office === coordinationOffice ? say('coordination') : nameOffice(network, office));
  const facts = [
    name(note.office),
    formatDay(note.writtenOn),
    network.names.theme[note.theme] ?? note.theme,
    ...note.languages.map((language) => say(`language.${language}`)),
  ];
  return (
    <Panel as="article" data-network-note={note.id}>
      <Row style={{ alignItems: 'center' }}>
        <Badge active={note.kind === 'question'}>{say(`kind.${note.kind}`)}</Badge>
        <Quiet>{facts.join(' · ')}</Quiet>
        {note.addressedTo === '' ? null : <Quiet>{say('askedOf', { office: name(note.addressedTo) })}</Quiet>}
      </Row>
      {(['question', 'done', 'worked'] as const).map((field) =>
        note[field] === '' ? null : (
          <div key={field}>
            {field === 'question' ? null : <strong>{say(`field.${field}`)}</strong>}
            <Told dir="auto">{note[field]}</Told>
          </div>
        ),
      )}
      {note.answers.map((answer) => (
        <Answer key={answer.id}>
          <Quiet>
            {name(answer.office)} · {formatDay(answer.writtenOn)}
          </Quiet>
          <Told dir="auto">{answer.text}</Told>
        </Answer>
      ))}
      <AnswerForm note={note} network={network} onChanged={onChanged} />
    </Panel>
  );
}

function AnswerForm({ note, network, onChanged }: Props) {
  const { say } = useNetworkWords();
  const { isBusy, failure, send } = useSending();
  const key = useRef(crypto.randomUUID());
  const [text, setText] = useState<string>();
  const office = network.offices.includes(note.addressedTo) ? note.addressedTo : network.offices[0];

  const submit = async () => {
    const answer = { idempotencyKey: key.current, office, text };
    const outcome = await send('post', `/network/notes/${note.id}/answers`, answer);
    // Kept while nobody knows whether it has arrived.
    if (outcome !== 'unknown') key.current = crypto.randomUUID();
    if (outcome !== 'sent') return;
    setText(undefined);
    onChanged();
  };
  const remove = async () => {
    if (window.confirm(say('removeSure')) && (await send('del', `/network/notes/${note.id}`)) === 'sent') onChanged();
  };

  return (
    <>
      {text === undefined ? null : (
        <Area label={say('field.answer')} name="answer" value={text} onChange={setText} max={noteLimits.text} />
      )}
      <FailureNote failure={failure} />
      <Row>
        {office === undefined ? null : text === undefined ? (
          <Button variant="secondary" onClick={() => setText('')} data-network-answer>
            {say('answer')}
          </Button>
        ) : (
          <Button onClick={submit} loading={isBusy} disabled={text.trim() === ''}>
            {say('send')}
          </Button>
        )}
        {note.removable ? (
          <Button variant="tertiary" onClick={remove}>
            {say('remove')}
          </Button>
        ) : null}
      </Row>
    </>
  );
}

const Told = styled.p`
  max-inline-size: 68ch;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;

const Answer = styled.div`
  padding-inline-start: 1.6rem;
  border-inline-start: 4px solid ${({ theme }) => theme.colors.primary200};
`;

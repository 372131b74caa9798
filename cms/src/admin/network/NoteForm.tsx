import { coordinationOffice, type Network, type NoteKind, noteKinds, noteLimits } from '@portal/content/schema';
import { spokenLanguages } from '@portal/content/schema/office.ts';
import { Button } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { Area, Choice } from '../reception/pieces/fields';
import { Heading, Panel, Quiet, Row } from '../reception/pieces/layout';
import { FailureNote } from './FailureNote';
import { nameOffice, toChoices } from './name-office';
import { useSending } from './use-sending';
import { useNetworkWords } from './words';

interface Props {
  readonly network: Network;
  readonly onWritten: () => void;
  readonly onClose: () => void;
}

export function NoteForm({ network, onWritten, onClose }: Props) {
  const { say } = useNetworkWords();
  const { isBusy, failure, send } = useSending();
  // Kept over failures, so that an answer that was lost never makes a second note.
  const key = useRef(crypto.randomUUID());
  const [office, setOffice] = useState(network.offices[0] ?? '');
  const [kind, setKind] = useState<NoteKind>('practice');
  const [addressedTo, setAddressedTo] = useState('');
  const [theme, setTheme] = useState(Object.keys(network.names.theme)[0] ?? '');
  const [language, setLanguage] = useState('');
  const [texts, setTexts] = useState({ question: '', done: '', worked: '' });

  const submit = async () => {
    const told = kind === 'practice' ? texts : { question: texts.question };
    const languages = language === '' ? [] : [language];
    const to = kind === 'question' ? addressedTo : '';
    const note = { idempotencyKey: key.current, office, kind, addressedTo: to, theme, languages, ...told };
    const outcome = await send('post', '/network/notes', note);
    if (outcome === 'sent') onWritten();
    // A note that was changed after a refusal is another one.
    else if (outcome === 'refused') key.current = crypto.randomUUID();
  };

  const others = toChoices(network.names.office).filter(({ value }) => value !== office);
  return (
    <Panel as="form" onSubmit={(event) => event.preventDefault()} data-network-form>
      <Heading>{say('write')}</Heading>
      <Quiet>{say('noNames')}</Quiet>
      <Row>
        {network.offices.length > 1 ? (
          <Choice
            label={say('field.office')}
            value={office}
            onChange={setOffice}
            options={network.offices.map((value) => ({
              value,
              words: value === coordinationOffice ? say('coordination') : nameOffice(network, value),
            }))}
          />
        ) : null}
        <Choice
          label={say('field.kind')}
          name="kind"
          value={kind}
          onChange={(value) => setKind(value === 'question' ? 'question' : 'practice')}
          options={noteKinds.map((value) => ({ value, words: say(`kind.${value}`) }))}
        />
        <Choice
          label={say('field.theme')}
          name="theme"
          value={theme}
          onChange={setTheme}
          options={toChoices(network.names.theme)}
        />
        <Choice
          label={say('field.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: '', words: say('unsaid') },
            ...spokenLanguages.map((value) => ({ value, words: say(`language.${value}`) })),
          ]}
        />
        {kind === 'question' ? (
          <Choice
            label={say('field.addressedTo')}
            name="addressedTo"
            value={addressedTo}
            onChange={setAddressedTo}
            options={[{ value: '', words: say('toAll') }, ...others]}
          />
        ) : null}
      </Row>
      {(kind === 'practice' ? (['question', 'done', 'worked'] as const) : (['question'] as const)).map((field) => (
        <Area
          key={field}
          name={field}
          label={say(`field.${kind === 'question' ? 'asked' : field}`)}
          value={texts[field]}
          onChange={(value) => setTexts({ ...texts, [field]: value })}
          max={noteLimits.text}
        />
      ))}
      <FailureNote failure={failure} />
      <Row>
        <Button onClick={submit} loading={isBusy} size="L" data-network-send>
          {say('send')}
        </Button>
        <Button onClick={onClose} variant="tertiary" size="L">
          {say('cancel')}
        </Button>
      </Row>
    </Panel>
  );
}

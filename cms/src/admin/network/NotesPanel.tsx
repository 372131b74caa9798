import { type Network, noteListSchema } from '@portal/content/schema';
import { spokenLanguages } from '@portal/content/schema/office.ts';
import { Button, Loader } from '@strapi/design-system';
import { useState } from 'react';
import { Choice, Line } from '../reception/pieces/fields';
import { Quiet, Row, Words } from '../reception/pieces/layout';
import { useAnswer } from '../reports/use-answer';
import { NoteCard } from './NoteCard';
import { NoteForm } from './NoteForm';
import { toChoices } from './name-office';
import { useNetworkWords } from './words';

export function NotesPanel({ network }: { network: Network }) {
  const { say } = useNetworkWords();
  const [draft, setDraft] = useState('');
  const [filter, setFilter] = useState({ q: '', theme: '', language: '' });
  const [isWriting, setIsWriting] = useState(false);
  const { answer, load } = useAnswer(`/network/notes?${new URLSearchParams(filter)}`, noteListSchema);
  const all = { value: '', words: say('all') };
  return (
    <>
      <Row
        as="form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setFilter({ ...filter, q: draft });
        }}
      >
        <div>
          <Line label={say('search')} name="q" value={draft} onChange={setDraft} max={200} />
        </div>
        <div>
          <Choice
            label={say('field.theme')}
            value={filter.theme}
            onChange={(theme) => setFilter({ ...filter, theme })}
            options={[all, ...toChoices(network.names.theme)]}
          />
        </div>
        <div>
          <Choice
            label={say('field.language')}
            value={filter.language}
            onChange={(language) => setFilter({ ...filter, language })}
            options={[all, ...spokenLanguages.map((value) => ({ value, words: say(`language.${value}`) }))]}
          />
        </div>
        <Button type="submit" variant="secondary" size="L">
          {say('find')}
        </Button>
        {network.offices.length > 0 && !isWriting ? (
          <Button onClick={() => setIsWriting(true)} size="L" data-network-write>
            {say('write')}
          </Button>
        ) : null}
      </Row>
      {isWriting ? (
        <NoteForm
          network={network}
          onClose={() => setIsWriting(false)}
          onWritten={() => {
            setIsWriting(false);
            void load();
          }}
        />
      ) : null}
      {answer.state === 'loading' ? <Loader>{say('loading')}</Loader> : null}
      {answer.state === 'failed' ? <Words role="alert">{say('error')}</Words> : null}
      {answer.state === 'ready' && answer.data.notes.length === 0 ? <Words>{say('empty')}</Words> : null}
      {answer.state === 'ready'
        ? answer.data.notes.map((note) => <NoteCard key={note.id} note={note} network={network} onChanged={load} />)
        : null}
      {answer.state === 'ready' && answer.data.more ? <Quiet>{say('more')}</Quiet> : null}
    </>
  );
}

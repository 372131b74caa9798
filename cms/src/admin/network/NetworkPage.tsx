import { networkSchema } from '@portal/content/schema';
import { Button, Loader } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Row, Screen, Title, Words } from '../reception/pieces/layout';
import { useAnswer } from '../reports/use-answer';
import { DocumentsPanel } from './DocumentsPanel';
import { NotesPanel } from './NotesPanel';
import { SkillsPanel } from './SkillsPanel';
import { useNetworkWords } from './words';

const places = ['notes', 'skills', 'documents'] as const;

export function NetworkPage() {
  const { say, direction, language } = useNetworkWords();
  return (
    <Page.Protect permissions={[{ action: 'admin::network.read', subject: null }]}>
      <Page.Title>{say('title')}</Page.Title>
      <div dir={direction} lang={language} data-network>
        <Screen>
          <Title>{say('title')}</Title>
          <Words>{say('lead')}</Words>
          <Places />
        </Screen>
      </div>
    </Page.Protect>
  );
}

function Places() {
  const { say } = useNetworkWords();
  const [place, setPlace] = useState<(typeof places)[number]>('notes');
  const { answer, load } = useAnswer('/network', networkSchema);
  if (answer.state === 'loading') return <Loader>{say('loading')}</Loader>;
  if (answer.state === 'failed') return <Words role="alert">{say('error')}</Words>;
  return (
    <>
      <Row as="nav" aria-label={say('title')}>
        {places.map((name) => (
          <Button
            key={name}
            size="L"
            variant={name === place ? 'default' : 'tertiary'}
            aria-current={name === place ? 'page' : undefined}
            onClick={() => setPlace(name)}
            data-network-place={name}
          >
            {say(`place.${name}`)}
          </Button>
        ))}
      </Row>
      {place === 'notes' ? <NotesPanel network={answer.data} /> : null}
      {place === 'skills' ? <SkillsPanel network={answer.data} onChanged={load} /> : null}
      {place === 'documents' ? <DocumentsPanel network={answer.data} /> : null}
    </>
  );
}

import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { Panel, Quiet, Stack, Title, Words } from '../pieces/layout';
import { useWords } from '../words';
import { DeskDoor } from './DeskDoor';
import { UnlockForm } from './UnlockForm';

/** The first screen: the passphrase, or for who has none yet, the way to one. */
export function ClosedDesk({ wasOpen }: { wasOpen: boolean }) {
  const { desk } = useDesk();
  const hasPhrase = desk.keys.some((key) => key.holders.some((holder) => holder.kind === 'officer' && holder.own));
  const [commune, setCommune] = useState(desk.communes.length === 1 && !hasPhrase ? desk.communes[0] : undefined);
  const back = () => setCommune(undefined);

  if (commune !== undefined) {
    return <DeskDoor commune={commune} onBack={desk.communes.length > 1 || hasPhrase ? back : undefined} />;
  }
  return hasPhrase ? <UnlockForm wasOpen={wasOpen} onOther={setCommune} /> : <ChooseDesk onChoose={setCommune} />;
}

function ChooseDesk({ onChoose }: { onChoose: (commune: string) => void }) {
  const { say, nameOf } = useWords();
  const { desk } = useDesk();
  return (
    <Panel>
      <Stack>
        <Title>{say('choose.title')}</Title>
        <Words>{say('choose.words')}</Words>
        {desk.communes.map((commune) => (
          <Button key={commune} size="L" onClick={() => onChoose(commune)}>
            {nameOf(desk.names, 'commune', commune)}
          </Button>
        ))}
        <Quiet>{say('choose.next')}</Quiet>
      </Stack>
    </Panel>
  );
}

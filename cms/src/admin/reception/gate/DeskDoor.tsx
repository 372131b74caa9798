import { Button } from '@strapi/design-system';
import { useDesk } from '../desk/desk-context';
import { findActiveKey, isOpenable } from '../keys/desk-keys';
import { useWords } from '../words';
import { FirstRun } from './FirstRun';
import { JoinDesk } from './JoinDesk';

/** The way into one desk that the officer's passphrase does not open: make its key, or get to it. */
export function DeskDoor({ commune, onBack }: { commune: string; onBack?: (() => void) | undefined }) {
  const { say } = useWords();
  const { desk } = useDesk();
  const key = findActiveKey(desk, commune);
  return (
    <>
      {onBack ? (
        <div>
          <Button variant="tertiary" onClick={onBack}>
            {say('back')}
          </Button>
        </div>
      ) : null}
      {isOpenable(key) ? <JoinDesk commune={commune} /> : <FirstRun commune={commune} />}
    </>
  );
}

import { DeskChoice, useChosenDesk } from '../pieces/DeskChoice';
import { Title } from '../pieces/layout';
import { useWords } from '../words';
import { ExportRegister } from './ExportRegister';
import { ImportRegister } from './ImportRegister';

export function RegisterPage() {
  const { say } = useWords();
  const { commune, setCommune } = useChosenDesk();
  return (
    <>
      <Title>{say('place.register')}</Title>
      <DeskChoice commune={commune} onChange={setCommune} />
      <ExportRegister key={`export ${commune}`} commune={commune} />
      <ImportRegister key={`import ${commune}`} commune={commune} />
    </>
  );
}

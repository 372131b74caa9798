import { useState } from 'react';
import { useDesk } from '../desk/desk-context';
import { useWords } from '../words';
import { Choice } from './fields';

/** Which desk a screen is about. Who has one is not asked. */
export function useChosenDesk() {
  const { desk } = useDesk();
  const [commune, setCommune] = useState(desk.communes[0] ?? '');
  return { commune, setCommune };
}

export function DeskChoice({ commune, onChange }: { commune: string; onChange: (commune: string) => void }) {
  const { say, nameOf } = useWords();
  const { desk } = useDesk();
  if (desk.communes.length < 2) return null;
  return (
    <Choice
      label={say('field.commune')}
      name="desk"
      value={commune}
      onChange={onChange}
      options={desk.communes.map((value) => ({ value, words: nameOf(desk.names, 'commune', value) }))}
    />
  );
}

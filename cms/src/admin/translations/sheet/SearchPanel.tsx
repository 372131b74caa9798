import { Heading, Panel, Quiet } from '../../reception/pieces/layout';
import { useTranslationWords } from '../words';
import { type Pairs, UnitPairs } from './UnitPairs';

/** What people of this language would type to find the page: theirs, not a translation word by word. */
export function SearchPanel(pairs: Omit<Pairs, 'former'>) {
  const { say } = useTranslationWords();
  if (pairs.units.length === 0) return null;
  return (
    <Panel data-part="search">
      <Heading>{say('parts.search')}</Heading>
      <Quiet>{say('searchExplained')}</Quiet>
      <UnitPairs {...pairs} former={null} />
    </Panel>
  );
}

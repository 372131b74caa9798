import { type TranslationList, waitingStates } from '@portal/content/schema/translation-desk.ts';
import { useState } from 'react';
import { styled } from 'styled-components';
import { Choice, Line } from '../../reception/pieces/fields';
import { useTranslationWords } from '../words';
import type { FilterName } from './use-filters';

interface Props {
  readonly list: TranslationList;
  readonly filters: Readonly<Record<string, string>>;
  readonly setFilter: (name: FilterName, value: string) => void;
}

export function Filters({ list, filters, setFilter }: Props) {
  const { say } = useTranslationWords();
  const [search, setSearch] = useState(filters['search'] ?? '');
  const all = { value: '', words: say('filter.all') };
  const communes = Object.entries(list.communes).map(([value, words]) => ({ value, words }));
  return (
    <Grid
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        setFilter('search', search);
      }}
    >
      <Choice
        label={say('filter.state')}
        name="state"
        value={filters['state'] ?? ''}
        onChange={(value) => setFilter('state', value)}
        options={[all, ...waitingStates.map((value) => ({ value, words: say(`states.${value}`) }))]}
      />
      <Choice
        label={say('filter.kind')}
        name="kind"
        value={filters['kind'] ?? ''}
        onChange={(value) => setFilter('kind', value)}
        options={[all, ...list.kinds.map((value) => ({ value, words: say(`kinds.${value}`) }))]}
      />
      {communes.length > 1 ? (
        <Choice
          label={say('filter.commune')}
          name="commune"
          value={filters['commune'] ?? ''}
          onChange={(value) => setFilter('commune', value)}
          options={[all, ...communes]}
        />
      ) : null}
      <Line
        label={say('filter.search')}
        hint={say('filter.searchHint')}
        name="search"
        value={search}
        onChange={setSearch}
        max={100}
      />
    </Grid>
  );
}

const Grid = styled.form`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
  gap: 1.6rem;
  align-items: start;
`;

import { useSearchParams } from 'react-router-dom';

export const filterNames = ['locale', 'state', 'kind', 'commune', 'search', 'page'] as const;
export type FilterName = (typeof filterNames)[number];

/** In the address: going back to the list finds it as it was, and the homepage links into it. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const filters: Readonly<Record<string, string>> = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const query = new URLSearchParams(filters).toString();
  return {
    filters,
    query,
    setFilter: (name: FilterName, value: string) => {
      const next = new URLSearchParams(query);
      // Another page of another list makes no sense.
      if (name !== 'page') next.delete('page');
      if (value === '') next.delete(name);
      else next.set(name, value);
      setParams(next, { replace: true });
    },
  };
}

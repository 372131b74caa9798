import { useCallback, useEffect, useState } from 'react';
import { type Fault, readFault } from './read-fault';

export type Loaded<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: Fault }
  | { readonly state: 'ready'; readonly data: Data };

/** @param fetchData  stable between renders, or it is fetched again */
export function useLoaded<Data>(fetchData: () => Promise<Data>) {
  const [loaded, setLoaded] = useState<Loaded<Data>>({ state: 'loading' });

  const load = useCallback(async () => {
    try {
      setLoaded({ state: 'ready', data: await fetchData() });
    } catch (error) {
      setLoaded({ state: 'failed', fault: readFault(error) });
    }
  }, [fetchData]);

  useEffect(() => {
    setLoaded({ state: 'loading' });
    void load();
  }, [load]);

  return { loaded, load };
}

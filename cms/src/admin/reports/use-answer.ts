import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';

export type Answer<Data> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly notFound: boolean }
  | { readonly state: 'ready'; readonly data: Data };

/** Reads a route of the reception; an answer of another shape is a failure, never an empty list. */
export function useAnswer<Schema extends z.core.$ZodType>(path: string, schema: Schema) {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer<z.infer<Schema>>>({ state: 'loading' });

  const load = useCallback(async () => {
    setAnswer({ state: 'loading' });
    try {
      const { data } = await get(path);
      setAnswer({ state: 'ready', data: z.core.parse(schema, data) });
    } catch (error) {
      setAnswer({ state: 'failed', notFound: isFetchError(error) && error.status === 404 });
    }
  }, [get, path, schema]);

  useEffect(() => {
    void load();
  }, [load]);

  return { answer, load };
}

import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { z } from 'zod';

/** While something is under way, and while nothing is; nothing is asked by a page nobody looks at. */
const pauses = { busy: 1500, quiet: 15_000 } as const;

/**
 * Asks a route again and again. `failed` until the first answer of the right shape; after that the last one stays.
 *
 * @param isBusy  whether the next answer is expected soon
 */
export function usePolled<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  isBusy: (data: z.infer<Schema>) => boolean,
) {
  const { get } = useFetchClient();
  const [data, setData] = useState<z.infer<Schema>>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let timer: number | undefined;
    let isOver = false;
    const ask = async () => {
      let isSoon = false;
      if (!document.hidden) {
        try {
          const parsed = schema.parse((await get(path)).data);
          isSoon = isBusy(parsed);
          if (isOver) return;
          setData(parsed);
          setFailed(false);
        } catch {
          if (isOver) return;
          setFailed(true);
        }
      }
      timer = window.setTimeout(ask, isSoon ? pauses.busy : pauses.quiet);
    };
    void ask();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [get, path, schema, isBusy]);

  return { data, failed };
}

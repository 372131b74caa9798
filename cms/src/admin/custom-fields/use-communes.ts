import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { z } from 'zod';

const listSchema = z.object({
  results: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      position: z.object({ latitude: z.number(), longitude: z.number() }).nullish().catch(undefined),
    }),
  ),
});
export type CommuneOfList = z.infer<typeof listSchema>['results'][number];

const path = '/content-manager/collection-types/api::commune.commune?locale=fr&pageSize=100&sort=name:ASC';

/** The communes that the person may read; none while they are loading or when they cannot be read. */
export function useCommunes(): CommuneOfList[] {
  const { get } = useFetchClient();
  const [communes, setCommunes] = useState<CommuneOfList[]>([]);
  useEffect(() => {
    let isWanted = true;
    get(path)
      .then(({ data }) => isWanted && setCommunes(listSchema.parse(data).results))
      // The box then shows what is stored, and saves it unchanged.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [get]);
  return communes;
}

import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
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

type Get = (path: string) => Promise<{ readonly data: unknown }>;

/** A list of fifty events names fifty communes: they are asked for together. */
let asked: { readonly at: number; readonly locale: string; readonly answer: Promise<CommuneOfList[]> } | undefined;
const togetherMs = 30_000;

/** The communes that the person may read; none while they are loading or when they cannot be read. */
export function useCommunes(): CommuneOfList[] {
  const { get } = useFetchClient();
  const locale = useIntl().locale.startsWith('ar') ? 'ar' : 'fr';
  const [communes, setCommunes] = useState<CommuneOfList[]>([]);
  useEffect(() => {
    let isWanted = true;
    if (!asked || asked.locale !== locale || Date.now() - asked.at > togetherMs)
      asked = { at: Date.now(), locale, answer: fetchCommunes(get, locale) };
    asked.answer
      .then((found) => isWanted && setCommunes(found))
      .catch(() => {
        // The box then shows what is stored, and saves it unchanged; the next one asks again.
        asked = undefined;
      });
    return () => {
      isWanted = false;
    };
  }, [get, locale]);
  return communes;
}

/** In the language of the page; a commune without a name in it keeps the French one. */
async function fetchCommunes(get: Get, locale: 'fr' | 'ar'): Promise<CommuneOfList[]> {
  const french = await fetchNames(get, 'fr');
  if (locale === 'fr') return french;
  const names = new Map((await fetchNames(get, locale)).map(({ slug, name }) => [slug, name]));
  return french.map((commune) => ({ ...commune, name: names.get(commune.slug) ?? commune.name }));
}

async function fetchNames(get: Get, locale: string): Promise<CommuneOfList[]> {
  const path = `/content-manager/collection-types/api::commune.commune?locale=${locale}&pageSize=100&sort=name:ASC`;
  return listSchema.parse((await get(path)).data).results;
}

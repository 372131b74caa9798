import type { Holiday } from '@portal/content/opening-hours';
import { parsePublicHolidays } from '@portal/content/vocabulary/parse-public-holidays.ts';
import fixedHolidays from '@portal/content/vocabulary/public-holidays.yaml?raw';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { z } from 'zod';

const listSchema = z.object({
  results: z.array(z.object({ name: z.string(), startsOn: z.string(), endsOn: z.string().nullish() })),
});
const path =
  '/content-manager/collection-types/api::public-holiday.public-holiday?locale=fr&status=published&pageSize=100';
const fixed = parsePublicHolidays(fixedHolidays);

/** Those of every year at once, those that editors have dated when they have come. */
export function useHolidays(): readonly Holiday[] {
  const { get } = useFetchClient();
  const [holidays, setHolidays] = useState<readonly Holiday[]>(fixed);
  useEffect(() => {
    let isWanted = true;
    get(path)
      .then(({ data }) => {
        const dated = listSchema
          .parse(data)
          .results.map(({ name, startsOn, endsOn }) => ({ from: startsOn, to: endsOn ?? startsOn, name }));
        if (isWanted) setHolidays([...dated, ...fixed]);
      })
      // Whoever may not read them sees the sentence of an ordinary day.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [get]);
  return holidays;
}

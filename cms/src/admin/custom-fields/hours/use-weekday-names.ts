import type { Weekday } from '@portal/content/schema/weekdays.ts';
import { strings } from '@portal/content/strings';
import { z } from 'zod';
import { useEditingWords } from '../use-words';

const wordsSchema = z.object({ weekdays: z.record(z.string(), z.string()) });

/** As the public page names them. */
export function useWeekdayNames(): (day: Weekday) => string {
  const { language } = useEditingWords();
  const { weekdays } = wordsSchema.parse(strings[language]);
  return (day) => weekdays[day] ?? day;
}

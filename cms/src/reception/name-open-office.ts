import type { Locale } from '@portal/content/schema';
import { strings } from '@portal/content/strings';
import { z } from 'zod';

const wordsSchema = z.object({ resources: z.object({ open: z.object({ theme: z.string() }) }) });

/** As the form says it: the need of a commune that wants an office is no record of the guide, so no entry names it. */
export function nameOpenOffice(locale: Locale): string {
  return wordsSchema.parse(strings[locale]).resources.open.theme;
}

import { z } from 'zod';

const querySchema = z.object({ plugins: z.object({ i18n: z.object({ locale: z.string() }) }) });

/** The language whose version is on the screen, from the address of the edit view. */
export function readLocale(query: unknown): string {
  return querySchema.safeParse(query).data?.plugins.i18n.locale ?? 'fr';
}

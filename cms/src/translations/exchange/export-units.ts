import {
  type exportedFileSchema,
  exportQuerySchema,
  type Locale,
  recordTypes,
  sourceLocale,
} from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { z } from 'zod';
import { findReach } from '../../accounts/find-reach';
import { mayWrite } from '../desk/list-records';
import { listPartStates } from '../list-part-states';
import { type Drafts, readReachableDrafts } from '../read-drafts';
import { listUnits, searchPart } from '../units/list-units';
import { writeCsv } from './csv';
import { type ExchangedUnit, markTexts } from './exchanged-unit';
import { writeXliff } from './xliff';

/** `GET /translations/export?locale=&format=&scope=`: the texts of one language, for a translator's own program. */
export async function exportUnits(strapi: Core.Strapi, ctx: Context): Promise<z.infer<typeof exportedFileSchema>> {
  const asked = exportQuerySchema.safeParse(ctx.query);
  if (!asked.success) throw new errors.ValidationError('locale, format or scope is not one of the contract');
  const { locale, format, scope } = asked.data;
  const reach = await findReach(strapi, ctx);
  const drafts = await readReachableDrafts(strapi, reach);
  const own = drafts.filter((draft) => locale !== sourceLocale && mayWrite(reach, draft, locale));
  if (own.length === 0) throw new errors.ForbiddenError();
  const units = own.flatMap((draft) => toExchanged(draft, locale, scope === 'waiting'));
  const name = `baom-${locale}-${scope === 'all' ? 'tout' : 'a-traduire'}`;
  if (format === 'csv') {
    return { name: `${name}.csv`, type: 'text/csv', text: writeCsv(locale, units), units: units.length };
  }
  return {
    name: `${name}.xlf`,
    type: 'application/xliff+xml',
    text: await writeXliff(locale, units),
    units: units.length,
  };
}

/** Of a part that is missing or outdated, all texts: a sentence alone cannot be translated. Words for the search alone can. */
function toExchanged(draft: Drafts, locale: Locale, onlyWaiting: boolean): ExchangedUnit[] {
  const { kind, slug, texts } = draft;
  const waiting = new Set(
    listPartStates(draft, locale).flatMap(({ part, state }) =>
      !onlyWaiting || state === 'missing' || state === 'outdated' ? [part] : [],
    ),
  );
  return listUnits(recordTypes[kind], texts[sourceLocale], texts[locale])
    .filter(({ part, source, target }) => {
      const isAsked = part === searchPart ? !onlyWaiting || target === '' : waiting.has(part);
      return isAsked && source !== '';
    })
    .map(({ path, source, target }) => ({ kind, slug, path, mark: markTexts(source, target), source, target }));
}

import {
  findSourceDigest,
  recordTypes,
  reviewPartSchema,
  saveSheetSchema,
  sourceLocale,
  type TranslationSheet,
} from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { z } from 'zod';
import { applyUnits } from '../units/apply-units';
import { findTextProblem } from '../units/check-text';
import { listUnits } from '../units/list-units';
import { findSheet, type OpenSheet } from './find-sheet';
import { describeSheet, findVersion } from './show-sheet';

/** `PUT /translations/records/:kind/:documentId`: a draft of one language. Answers with the sheet as it is then. */
export async function saveSheet(strapi: Core.Strapi, ctx: Context): Promise<TranslationSheet> {
  const body = parseBody(saveSheetSchema, ctx.request.body);
  const sheet = await findSheet(strapi, ctx, body.locale);
  refuseChanged(sheet, body);
  refuseWrongTexts(sheet, body.texts);
  const { kind, texts } = sheet.draft;
  const data = applyUnits(
    recordTypes[kind],
    texts[sourceLocale],
    texts[sheet.locale],
    new Map(Object.entries(body.texts)),
  );
  return writeSheet(strapi, ctx, sheet, data);
}

/** `POST /translations/records/:kind/:documentId/review`: "read by somebody whose language it is", for one part. */
export async function reviewPart(strapi: Core.Strapi, ctx: Context): Promise<TranslationSheet> {
  const { part, locale, version } = parseBody(reviewPartSchema, ctx.request.body);
  const sheet = await findSheet(strapi, ctx, locale);
  refuseChanged(sheet, { version, sourceDigests: {} });
  return writeSheet(strapi, ctx, sheet, { translation: { [part]: { state: 'reviewed' } } });
}

function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new errors.ValidationError('The body must be that of content/schema/translation-desk.ts');
  return parsed.data;
}

/** Somebody else's save must not be written over, nor a text be said to be a translation of French nobody looked at. */
function refuseChanged(
  sheet: OpenSheet,
  seen: Pick<z.infer<typeof saveSheetSchema>, 'version' | 'sourceDigests'>,
): void {
  const { kind, texts } = sheet.draft;
  const isSame = Object.entries(seen.sourceDigests).every(
    ([part, digest]) => digest === findSourceDigest(recordTypes[kind], part, texts[sourceLocale]),
  );
  if (!isSame) throw new errors.ApplicationError('source-changed', { reason: 'source-changed' });
  if (seen.version !== findVersion(sheet))
    throw new errors.ApplicationError('target-changed', { reason: 'target-changed' });
}

function refuseWrongTexts({ draft, locale }: OpenSheet, changes: Readonly<Record<string, string>>): void {
  const type = recordTypes[draft.kind];
  const known = new Set(listUnits(type, draft.texts[sourceLocale], draft.texts[locale]).map(({ path }) => path));
  if (Object.keys(changes).some((path) => !known.has(path))) throw new errors.ValidationError('unknown-field');
  const problems = Object.entries(changes).flatMap(([path, text]) => {
    const found = findTextProblem(type, path, text);
    return found ? [{ path, ...found }] : [];
  });
  if (problems.length > 0) throw new errors.ValidationError('texts', { problems });
}

async function writeSheet(
  strapi: Core.Strapi,
  ctx: Context,
  { draft: { kind, documentId }, locale }: OpenSheet,
  data: Record<string, unknown>,
): Promise<TranslationSheet> {
  const uid = `api::${kind}.${kind}` as UID.ContentType;
  await strapi.db.transaction(() => strapi.documents(uid).update({ documentId, locale, data }));
  return describeSheet(strapi, await findSheet(strapi, ctx, locale), ctx.state['user'].preferedLanguage);
}

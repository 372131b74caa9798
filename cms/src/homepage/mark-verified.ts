import {
  type Checked,
  type FormerCheck,
  findToday,
  sourceLocale,
  undoRequestSchema,
  type VerifiedKind,
  type verifyAnswerSchema,
  verifyRequestSchema,
} from '@portal/content/schema';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { findReach } from '../accounts/find-reach';
import { getChangeLog } from '../publishing/get-change-log';
import { nameChecker } from './name-checker';

const rowSchema = z.looseObject({
  id: z.union([z.number(), z.string()]),
  documentId: z.string(),
  locale: z.string(),
  publishedAt: z.unknown(),
  updatedAt: z.coerce.date(),
  verifiedOn: z.iso.date().nullish(),
  verifiedBy: z.string().nullish(),
  hours: z.looseObject({ confirmedOn: z.iso.date().optional() }).nullish(),
});
type Row = z.infer<typeof rowSchema>;

/**
 * `POST /homepage/verified`: "still right", said of what visitors read. Only the day and who said it are written, into
 * every language of the draft and of the published version. Strapi's own publishing would take along whatever a
 * colleague has in the draft.
 */
export async function markVerified(strapi: Core.Strapi, ctx: Context): Promise<z.infer<typeof verifyAnswerSchema>> {
  const { kind, documentId } = parseBody(verifyRequestSchema, ctx.request.body);
  const rows = await readOwnRows(strapi, ctx, kind, documentId);
  const former = toFormer(rows);
  const today = findToday();
  const verifiedBy = await nameChecker(strapi, ctx.state['user'], rows.find(isFrench)?.['commune']);
  const check = { verifiedOn: today, verifiedBy, confirmedOn: today };
  const published = rows.find((row) => isFrench(row) && isPublic(row));
  await writeCheck(strapi, kind, rows, (row) => {
    // Hours that a colleague is changing were not what was looked at.
    const isSeen = !published || JSON.stringify(row.hours) === JSON.stringify(published.hours);
    return isSeen ? check : { ...check, confirmedOn: row.hours?.confirmedOn ?? null };
  });
  await noteCheck(strapi, ctx, kind, rows);
  return { verifiedOn: today, former };
}

/** `POST /homepage/verified/undo`. */
export async function undoVerified(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { kind, documentId, former } = parseBody(undoRequestSchema, ctx.request.body);
  const today = findToday();
  const days = [former.draft, former.published].flatMap((check) => [check?.verifiedOn, check?.confirmedOn]);
  if (days.some((day) => day && day > today)) throw new errors.ValidationError('A check cannot lie in the future');
  const rows = await readOwnRows(strapi, ctx, kind, documentId);
  await writeCheck(strapi, kind, rows, (row) => (isPublic(row) ? (former.published ?? former.draft) : former.draft));
  await noteCheck(strapi, ctx, kind, rows);
}

function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new errors.ValidationError('The body must be that of content/schema/waiting.ts');
  return parsed.data;
}

/** Another commune's record and none at all look the same. */
async function readOwnRows(strapi: Core.Strapi, ctx: Context, kind: VerifiedKind, documentId: string): Promise<Row[]> {
  const reach = await findReach(strapi, ctx);
  const found = await strapi.db.query(`api::${kind}.${kind}` as UID.ContentType).findMany({ where: { documentId } });
  const rows = z.array(rowSchema).parse(found);
  const french = rows.filter(isFrench);
  const isOwn =
    french.length > 0 && french.every((row) => reach.can('update', kind, row) && reach.can('publish', kind, row));
  if (!isOwn) throw new errors.NotFoundError();
  return rows;
}

async function writeCheck(strapi: Core.Strapi, kind: VerifiedKind, rows: readonly Row[], find: (row: Row) => Checked) {
  const uid = `api::${kind}.${kind}` as UID.ContentType;
  const hasName = 'verifiedBy' in strapi.contentType(uid).attributes;
  const updatedAt = new Date();
  await strapi.db.transaction(async () => {
    for (const row of rows) {
      const { verifiedOn, verifiedBy, confirmedOn } = find(row);
      const { confirmedOn: _former, ...hours } = row.hours ?? {};
      // Not `update`, which would give each row a time of its own: by these Strapi tells whether a draft has changes.
      await strapi.db.query(uid).updateMany({
        where: { id: row.id },
        data: {
          verifiedOn,
          ...(hasName ? { verifiedBy } : {}),
          ...(row.hours ? { hours: { ...hours, ...(confirmedOn ? { confirmedOn } : {}) } } : {}),
          ...(isPublic(row) && isBehindDraft(row, rows) ? {} : { updatedAt }),
        },
      });
    }
  });
}

/** Written beside the document service, which would have told the publisher: without this the page keeps its old day. */
async function noteCheck(strapi: Core.Strapi, ctx: Context, kind: VerifiedKind, rows: readonly Row[]): Promise<void> {
  const documentId = rows.find(isPublic)?.documentId;
  if (documentId === undefined) return;
  const userId = z.object({ id: z.number() }).safeParse(ctx.state['user']).data?.id;
  await getChangeLog(strapi).note({
    scope: 'record',
    action: 'verified',
    kind,
    documentId,
    ...(userId === undefined ? {} : { userId }),
  });
}

/** As Strapi sees it: somebody has changed the draft since this was published. */
function isBehindDraft(published: Row, rows: readonly Row[]): boolean {
  const draft = rows.find((row) => row.locale === published.locale && !isPublic(row));
  return draft !== undefined && draft.updatedAt.getTime() > published.updatedAt.getTime();
}

function toFormer(rows: readonly Row[]): FormerCheck {
  const french = rows.filter(isFrench);
  const draft = french.find((row) => !isPublic(row)) ?? french[0];
  const published = french.find(isPublic);
  return { draft: toCheck(draft), published: published ? toCheck(published) : null };
}

function toCheck(row: Row | undefined): Checked {
  return {
    verifiedOn: row?.verifiedOn ?? null,
    verifiedBy: row?.verifiedBy ?? null,
    confirmedOn: row?.hours?.confirmedOn ?? null,
  };
}

const isFrench = ({ locale }: Row) => locale === sourceLocale;
const isPublic = ({ publishedAt }: Row) => publishedAt !== null;

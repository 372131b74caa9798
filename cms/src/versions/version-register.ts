import type { Kind } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { digestVersion, type VersionData } from './version-data';

export const versionTable = 'content_versions';
/** What the panel shows: more are kept than anybody scrolls through. */
export const listedVersions = 100;

/** One language of one record. */
export interface VersionOf {
  readonly kind: Kind;
  readonly documentId: string;
  readonly locale: string;
}

const rowSchema = z.object({
  id: z.coerce.number(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  data: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
});
export type StoredVersion = z.infer<typeof rowSchema>;

const columns = ['id', 'published_at as publishedAt', 'published_by as publishedBy', 'data'];

type Connection = Core.Strapi['db']['connection'];

/**
 * With the connection that Strapi has a transaction open on, if it has: SQLite has no second one, and waiting for it
 * would not end. Inside a savepoint, so that what goes wrong here leaves the publication whole.
 */
async function connect<Result>(
  strapi: Core.Strapi,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  if (!strapi.db.inTransaction()) return work(strapi.db.connection);
  return strapi.db.transaction(({ trx }) => trx.transaction((savepoint: Connection) => work(savepoint)));
}

function ofDocument(connection: Connection, { kind, documentId, locale }: VersionOf) {
  return connection(versionTable).where({ kind, document_id: documentId, locale });
}

/** Newest first. */
export async function listVersions(strapi: Core.Strapi, of: VersionOf): Promise<StoredVersion[]> {
  const rows = await connect(strapi, async (connection) =>
    ofDocument(connection, of)
      .orderBy('id', 'desc')
      .limit(listedVersions + 1)
      .select(columns),
  );
  return z.array(rowSchema).parse(rows);
}

export async function findVersion(strapi: Core.Strapi, of: VersionOf, id: number): Promise<StoredVersion | undefined> {
  const row = await connect(strapi, async (connection) => ofDocument(connection, of).where({ id }).first(columns));
  return row === undefined ? undefined : rowSchema.parse(row);
}

export async function hasVersions(strapi: Core.Strapi, of: VersionOf): Promise<boolean> {
  return (await connect(strapi, async (connection) => ofDocument(connection, of).first('id'))) !== undefined;
}

export interface Publication {
  readonly publishedAt: Date;
  readonly publishedBy: string | null;
  readonly data: VersionData;
}

/** @returns false when the last version says the same: publishing twice makes no second one */
export async function storeVersion(strapi: Core.Strapi, of: VersionOf, publication: Publication): Promise<boolean> {
  const digest = digestVersion(publication.data);
  return connect(strapi, async (connection) => {
    const last: { digest: string } | undefined = await ofDocument(connection, of).orderBy('id', 'desc').first('digest');
    if (last?.digest === digest) return false;
    await connection(versionTable).insert({
      kind: of.kind,
      document_id: of.documentId,
      locale: of.locale,
      published_at: publication.publishedAt.toISOString(),
      published_by: publication.publishedBy,
      digest,
      data: JSON.stringify(publication.data),
    });
    return true;
  });
}

/** Deletes what is older than the retention; the newest version of each language stays, whatever its age. */
export async function expireVersions(strapi: Core.Strapi, days: number, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();
  const table = () => strapi.db.connection(versionTable);
  const newest = table().max('id').groupBy('kind', 'document_id', 'locale');
  return table().where('published_at', '<', before).whereNotIn('id', newest).delete();
}

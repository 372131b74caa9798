import { type Kind, recordTypes, sourceLocale } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import { toUid } from '../content-types/find-kind';
import { findFreeSlug, makeSlug } from './make-slug';

type Data = Readonly<Record<string, unknown>>;

export interface Write {
  readonly kind: Kind;
  readonly action: 'create' | 'update' | 'clone';
  readonly documentId?: string | undefined;
  readonly locale: string;
  readonly data: Data;
}

/**
 * The slug of what is about to be written. Nobody has to think of one: it is made from the French title, and follows it
 * until the record is published for the first time. After that its address is known, and only a person changes it.
 *
 * @returns nothing when it stays as it is or as it was sent
 */
export async function giveSlug(strapi: Core.Strapi, write: Write): Promise<string | undefined> {
  const versions = write.action === 'update' ? await listVersions(strapi, write) : [];
  const current = versions.find(({ slug }) => slug)?.slug ?? undefined;
  const sent = readText(write.data['slug']);
  if (sent !== '' && sent !== current && write.action !== 'clone') return undefined;
  if (current !== undefined && !followsTitle(write, versions, current)) return current;
  const wanted = makeSlug(findTitle(write.kind, write.data)) || write.kind;
  return findFreeSlug(wanted, await listTaken(strapi, write, wanted));
}

interface Version {
  readonly slug: string | null;
  readonly locale: string;
  readonly publishedAt: unknown;
  readonly [field: string]: unknown;
}

function listVersions(strapi: Core.Strapi, { kind, documentId }: Write): Promise<Version[]> {
  return strapi.db.query(toUid(kind)).findMany({ where: { documentId: documentId ?? '' } });
}

/** Made by us from the title that is being changed, and not known to anybody yet. */
function followsTitle({ kind, locale, data }: Write, versions: readonly Version[], current: string): boolean {
  if (locale !== sourceLocale || findTitle(kind, data) === '') return false;
  if (versions.some(({ publishedAt }) => publishedAt)) return false;
  const source = versions.find((version) => version.locale === sourceLocale);
  const former = makeSlug(findTitle(kind, source ?? {})) || kind;
  const isMadeOf = current === former || current.replace(/-\d+$/, '') === former;
  return isMadeOf && former !== makeSlug(findTitle(kind, data));
}

/** The first line of the texts: a title, a name, what an acronym stands for. */
function findTitle(kind: Kind, data: Data): string {
  const field = Object.keys(recordTypes[kind].text)[0] ?? '';
  return readText(kind === 'abbreviation' ? data['acronym'] : data[field]);
}

async function listTaken(strapi: Core.Strapi, { kind, documentId }: Write, wanted: string): Promise<Set<string>> {
  const rows: { slug: string }[] = await strapi.db.query(toUid(kind)).findMany({
    where: { slug: { $startsWith: wanted }, documentId: { $ne: documentId ?? '' } },
    select: ['slug'],
  });
  return new Set(rows.map(({ slug }) => slug));
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

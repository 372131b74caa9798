import type { Kind } from '@portal/content/schema';
import { slugSchema } from '@portal/content/schema';
import type { Core } from '@strapi/strapi';
import type { EditorLanguage } from '../accounts/find-editor';
import { toUid } from '../content-types/find-kind';
import { say } from './say';
import type { Fault } from './to-fault';

interface Address {
  readonly kind: Kind;
  readonly documentId: string | undefined;
  readonly slug: unknown;
  /** Whether the person may change an address that visitors know. */
  readonly mayRename: boolean;
}

export async function checkSlug(
  strapi: Core.Strapi,
  { kind, documentId = '', slug, mayRename }: Address,
  language: EditorLanguage,
): Promise<Fault[]> {
  const refuse = (key: 'slug' | 'slugTaken' | 'slugFixed') => [{ path: ['slug'], message: say(language, key) }];
  if (slug === undefined || slug === null) return [];
  if (!slugSchema.safeParse(slug).success) return refuse('slug');
  const versions = strapi.db.query(toUid(kind));
  if ((await versions.count({ where: { slug, documentId: { $ne: documentId } } })) > 0) return refuse('slugTaken');
  const online = await versions.findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['slug'] });
  return online && online.slug !== slug && !mayRename ? refuse('slugFixed') : [];
}

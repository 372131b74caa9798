import { type Kind, recordTypes } from '@portal/content/schema';

/** The kind of record that a content type of Strapi holds; nothing for accounts, files and assignments. */
export function findKind(uid: string): Kind | undefined {
  return (Object.keys(recordTypes) as Kind[]).find((kind) => uid === `api::${kind}.${kind}`);
}

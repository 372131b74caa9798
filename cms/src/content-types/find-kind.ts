import { type Kind, recordTypes } from '@portal/content/schema';
import type { UID } from '@strapi/strapi';

/** The kind of record that a content type of Strapi holds; nothing for requests, accounts, files and assignments. */
export function findKind(uid: string): Kind | undefined {
  return (Object.keys(recordTypes) as Kind[]).find((kind) => toUid(kind) === uid);
}

export function toUid(kind: Kind): UID.ContentType {
  return `api::${kind}.${kind}` as UID.ContentType;
}

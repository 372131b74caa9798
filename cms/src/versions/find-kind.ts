import { type Kind, recordTypes } from '@portal/content/schema';
import type { UID } from '@strapi/strapi';

/** The kind of record behind a content type of Strapi; requests, accounts and files are none. */
export function findKind(uid: string): Kind | undefined {
  return (Object.keys(recordTypes) as Kind[]).find((kind) => toUid(kind) === uid);
}

export function toUid(kind: Kind): UID.ContentType {
  return `api::${kind}.${kind}` as UID.ContentType;
}

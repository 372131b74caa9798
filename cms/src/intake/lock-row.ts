import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Until the transaction ends nobody else changes the row. SQLite has one writer, and no such words. */
export function lockRow<Query extends Knex.QueryBuilder>({ db }: Core.Strapi, query: Query): Query {
  if (db.dialect.client === 'postgres') query.forUpdate();
  return query;
}

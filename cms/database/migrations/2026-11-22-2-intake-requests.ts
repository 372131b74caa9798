import type { Knex } from 'knex';

/**
 * A table of its own, not a content type: the Content Manager, the REST routes and the relation end points
 * cannot show what Strapi does not know. Strapi's `unique: true` makes no index: these two are real.
 */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('intake_requests')) return;
  await knex.schema.createTable('intake_requests', (table) => {
    table.increments('id');
    table.string('reference', 16).notNullable();
    table.string('idempotency_key', 36).notNullable();
    table.string('body_digest', 64).notNullable();
    table.string('commune', 80).notNullable();
    table.string('theme', 80).notNullable();
    table.string('profile', 80).notNullable();
    table.string('language', 8).notNullable();
    table.string('channel', 16).notNullable();
    table.string('iso_week', 8).notNullable();
    table.string('received_on', 10).notNullable();
    table.string('state', 20).notNullable();
    table.text('payload').notNullable();
    table.unique(['reference'], { indexName: 'intake_requests_reference_unique' });
    table.unique(['idempotency_key'], { indexName: 'intake_requests_key_unique' });
    table.index(['commune', 'id'], 'intake_requests_commune_idx');
  });
}

export async function down(): Promise<void> {
  throw new Error('intake_requests holds the requests of visitors: remove it by hand if you mean to');
}

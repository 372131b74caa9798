import type { Knex } from 'knex';

/** As with requests: a table that Strapi does not know, and an index that is real. No column can name a person. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('error_reports')) return;
  await knex.schema.createTable('error_reports', (table) => {
    table.increments('id');
    table.string('idempotency_key', 36).notNullable();
    table.string('page', 200).notNullable();
    table.string('kind', 20).notNullable();
    table.text('text').notNullable();
    table.string('commune', 80).notNullable();
    table.string('received_on', 10).notNullable();
    table.string('state', 10).notNullable();
    table.unique(['idempotency_key'], { indexName: 'error_reports_key_unique' });
    table.index(['state', 'commune'], 'error_reports_commune_idx');
  });
}

export async function down(): Promise<void> {
  throw new Error('error_reports holds what visitors reported: remove it by hand if you mean to');
}

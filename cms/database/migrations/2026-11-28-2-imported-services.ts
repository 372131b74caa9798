import type { Knex } from 'knex';

/** Which services of other directories were brought in, by their identifier there: brought again, they are known. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('imported_services')) return;
  await knex.schema.createTable('imported_services', (table) => {
    table.increments('id');
    table.string('external_id', 120).notNullable();
    table.string('locale', 10).notNullable();
    table.string('document_id', 80).notNullable();
    table.unique(['external_id', 'locale'], { indexName: 'imported_services_external_id_unique' });
  });
}

export async function down(): Promise<void> {
  throw new Error('imported_services cannot be taken back: the same file would bring every service a second time');
}

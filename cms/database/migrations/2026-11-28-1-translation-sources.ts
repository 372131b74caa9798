import type { Knex } from 'knex';

/** The French that translations were made from, by the digest that ADR 6 keeps of it: to show what has changed since. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('translation_sources')) return;
  await knex.schema.createTable('translation_sources', (table) => {
    table.increments('id');
    table.string('kind', 40).notNullable();
    table.string('part', 40).notNullable();
    table.string('digest', 16).notNullable();
    table.text('texts').notNullable();
    table.unique(['kind', 'part', 'digest'], { indexName: 'translation_sources_digest_unique' });
  });
}

export async function down(): Promise<void> {
  throw new Error('translation_sources holds texts that stand nowhere else any more: remove it by hand if you mean to');
}

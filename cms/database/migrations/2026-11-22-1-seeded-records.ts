import type { Knex } from 'knex';

/** Which seed files have been written once; a record that an editor changed or deleted is never touched again. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('seeded_records')) return;
  await knex.schema.createTable('seeded_records', (table) => {
    table.string('kind', 80).notNullable();
    table.string('slug', 80).notNullable();
    table.primary(['kind', 'slug']);
  });
}

export async function down(): Promise<void> {
  throw new Error('seeded_records cannot be taken back: the next start would write every seed again');
}

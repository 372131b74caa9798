import type { Knex } from 'knex';

/** What was published, in the order it was, and what the publisher said of it: both outlive restarts of either. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('publishing_changes')) return;
  await knex.schema.createTable('publishing_changes', (table) => {
    // Numbers are never given twice, also after old rows were deleted.
    table.increments('number');
    table.string('scope', 10).notNullable();
    table.string('kind', 60);
    table.string('document_id', 60);
    table.string('locale', 20);
    table.string('action', 20).notNullable();
    table.integer('user_id');
    table.string('at', 30).notNullable();
    table.index(['kind', 'document_id'], 'publishing_changes_record_idx');
  });
  await knex.schema.createTable('publishing_reports', (table) => {
    table.increments('id');
    table.string('state', 10).notNullable();
    table.integer('number').notNullable();
    table.string('reason', 10);
    table.text('problems').notNullable();
    table.string('at', 30).notNullable();
    table.index(['state', 'number'], 'publishing_reports_state_idx');
  });
}

export async function down(): Promise<void> {
  throw new Error('publishing_changes holds what is not online yet: remove it by hand if you mean to');
}

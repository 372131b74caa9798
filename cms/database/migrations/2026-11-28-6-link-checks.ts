import type { Knex } from 'knex';

/** What became of the web addresses in the published content. */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('link_checks'))) {
    await knex.schema.createTable('link_checks', (table) => {
      table.increments('id');
      // PostgreSQL indexes no text of any length.
      table.string('digest', 64).notNullable();
      table.text('url').notNullable();
      table.string('reason', 20).nullable();
      table.string('failing_since', 24).nullable();
      table.string('checked_at', 24).notNullable();
      table.unique(['digest'], { indexName: 'link_checks_digest_unique' });
    });
  }
  if (await knex.schema.hasTable('link_runs')) return;
  await knex.schema.createTable('link_runs', (table) => {
    table.increments('id');
    table.string('ended_at', 24).notNullable();
    table.integer('checked').notNullable();
    table.integer('failing').notNullable();
    table.boolean('reachable').notNullable();
  });
}

export async function down(): Promise<void> {
  throw new Error('link_checks says since when addresses fail: remove it by hand if you mean to');
}

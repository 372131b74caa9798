import type { Knex } from 'knex';

/** What officers tell each other. An office writes, never a person: no column could name one. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('network_notes')) return;
  await knex.schema.createTable('network_notes', (table) => {
    table.increments('id');
    table.string('idempotency_key', 36).notNullable();
    table.string('office', 80).notNullable();
    table.string('kind', 20).notNullable();
    table.string('addressed_to', 80).notNullable();
    table.string('theme', 80).notNullable();
    table.string('languages', 200).notNullable();
    table.text('question').notNullable();
    table.text('done').notNullable();
    table.text('worked').notNullable();
    table.string('written_on', 10).notNullable();
    table.unique(['idempotency_key'], { indexName: 'network_notes_key_unique' });
  });
  await knex.schema.createTable('network_answers', (table) => {
    table.increments('id');
    table.string('idempotency_key', 36).notNullable();
    table.integer('note').notNullable();
    table.string('office', 80).notNullable();
    table.text('text').notNullable();
    table.string('written_on', 10).notNullable();
    table.unique(['idempotency_key'], { indexName: 'network_answers_key_unique' });
    table.index(['note'], 'network_answers_note_idx');
  });
  await knex.schema.createTable('network_skills', (table) => {
    table.increments('id');
    table.string('office', 80).notNullable();
    table.string('sort', 10).notNullable();
    table.string('code', 80).notNullable();
    table.unique(['office', 'sort', 'code'], { indexName: 'network_skills_unique' });
  });
}

export async function down(): Promise<void> {
  throw new Error('network_notes holds what officers wrote for each other: remove it by hand if you mean to');
}

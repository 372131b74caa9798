import type { Knex } from 'knex';

/** What was online and when. A table that Strapi does not know: nothing of its admin can change or empty it. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('content_versions')) return;
  await knex.schema.createTable('content_versions', (table) => {
    table.increments('id');
    table.string('kind', 40).notNullable();
    table.string('document_id', 40).notNullable();
    table.string('locale', 8).notNullable();
    // ISO 8601 in UTC: the same text, and the same order, on both databases.
    table.string('published_at', 24).notNullable();
    table.string('published_by', 200).nullable();
    table.string('digest', 64).notNullable();
    table.text('data').notNullable();
    table.index(['kind', 'document_id', 'locale', 'id'], 'content_versions_document_idx');
    table.index(['published_at'], 'content_versions_published_idx');
  });
}

export async function down(): Promise<void> {
  throw new Error('content_versions holds every published version: remove it by hand if you mean to');
}

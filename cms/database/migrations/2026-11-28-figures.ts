import type { Knex } from 'knex';

/** What is counted, beside what is confided (ADR 15). None of these tables has a row for a person. */
export async function up(knex: Knex): Promise<void> {
  if (await knex.schema.hasTable('published_figures')) return;
  await knex.schema.alterTable('intake_requests', (table) => {
    // Whether its five questions were answered; what was answered is nowhere near.
    table.boolean('rated').notNullable().defaultTo(false);
  });
  await extendFigures(knex);
  await createRatings(knex);
  await createPublished(knex);
}

/** Of requests that are gone: how soon they were answered, and whether they were ever real. */
async function extendFigures(knex: Knex): Promise<void> {
  const facts = ['commune', 'theme', 'profile_group', 'language', 'channel', 'iso_week', 'closed_week'];
  const index = { indexName: 'intake_figures_facts_unique' };
  await knex.schema.alterTable('intake_figures', (table) => {
    table.dropUnique(facts, index.indexName);
    table.string('answered', 20).notNullable().defaultTo('none');
    table.boolean('demo').notNullable().defaultTo(false);
  });
  await knex.schema.alterTable('intake_figures', (table) => {
    table.unique([...facts, 'answered', 'demo'], index);
  });
}

/**
 * Counters, not answers: which answers were given together, in what order or by whom cannot be found in them. The keys
 * only serve to count a form once that was sent twice; they say nothing and go after some weeks.
 */
async function createRatings(knex: Knex): Promise<void> {
  await knex.schema.createTable('intake_ratings', (table) => {
    table.string('iso_week', 8).notNullable();
    table.string('commune', 80).notNullable();
    table.string('question', 20).notNullable();
    table.string('answer', 20).notNullable();
    table.boolean('demo').notNullable();
    table.integer('count').notNullable();
    table.primary(['iso_week', 'commune', 'question', 'answer', 'demo']);
  });
  await knex.schema.createTable('intake_rating_keys', (table) => {
    table.string('idempotency_key', 36).notNullable().primary();
    table.string('iso_week', 8).notNullable();
  });
}

/** One row a quarter (`2026-Q4`) and a year (`2026`), written once: what is published is never computed again. */
async function createPublished(knex: Knex): Promise<void> {
  await knex.schema.createTable('published_figures', (table) => {
    table.string('period', 7).notNullable();
    table.boolean('demo').notNullable();
    // The true counts of a quarter; they never leave Strapi. Null for a year, which is the sum of its quarters.
    table.text('counts').nullable();
    table.text('figures').notNullable();
    table.primary(['period', 'demo']);
  });
}

export async function down(): Promise<void> {
  throw new Error('published_figures holds what was published, and cannot be computed again: remove it by hand');
}

import type { Knex } from 'knex';

/** How many times an event that came back "every year" is announced: to the horizon of the contract. */
const times = 5;

/**
 * An event came back every year, or never. Now it says how often and until when; what was ticked is kept, before
 * Strapi drops the column that the contract no longer has.
 */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('events')) || !(await knex.schema.hasColumn('events', 'yearly'))) return;
  if (await knex.schema.hasColumn('events', 'repeats')) return;
  await knex.schema.alterTable('events', (table) => {
    table.string('repeats');
    table.integer('repeat_count');
  });
  await knex('events').where({ yearly: true }).update({ repeats: 'yearly', repeat_count: times });
}

export async function down(): Promise<void> {
  throw new Error('repeating events cannot be taken back: weekly and monthly ones have no place in a tick box');
}

import { createRequire } from 'node:module';
import type { Knex } from 'knex';
import { afterEach, expect, test } from 'vitest';
import { up } from '../../cms/database/migrations/2026-11-28-1-repeating-events.ts';

// The packages of the CMS, where its database driver is.
const require = createRequire(new URL('../../cms/package.json', import.meta.url));
const { knex }: { knex: (config: Knex.Config) => Knex } = require('knex');

let database: Knex | undefined;
afterEach(() => database?.destroy());

async function openEvents(columns: (table: Knex.CreateTableBuilder) => void): Promise<Knex> {
  database = knex({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true });
  await database.schema.createTable('events', (table) => {
    table.string('slug');
    columns(table);
  });
  return database;
}

test('an event that came back every year still does, and now has an end', async () => {
  const events = await openEvents((table) => table.boolean('yearly'));
  await events('events').insert([
    { slug: 'fete', yearly: true },
    { slug: 'atelier', yearly: false },
    { slug: 'cours', yearly: null },
  ]);
  await up(events);
  await up(events);
  expect(await events('events').select('slug', 'repeats', 'repeat_count')).toEqual([
    { slug: 'fete', repeats: 'yearly', repeat_count: 5 },
    { slug: 'atelier', repeats: null, repeat_count: null },
    { slug: 'cours', repeats: null, repeat_count: null },
  ]);
});

test('a new database, which has no events yet, is left alone', async () => {
  const empty = await openEvents(() => {});
  await up(empty);
  expect(await empty.schema.hasColumn('events', 'repeats')).toBe(false);
});

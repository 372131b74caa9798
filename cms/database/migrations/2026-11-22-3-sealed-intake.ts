import type { Knex } from 'knex';

/**
 * The tables of the sealed intake (ADR 8). Columns in clear say nothing that finds a person: no day, no hour, no words.
 * What Strapi calls unique is none in the database: these indexes are, and they decide between parallel posts.
 */
export async function up(knex: Knex): Promise<void> {
  await dropPlainRequests(knex);
  await createRequests(knex);
  await createMessages(knex);
  await createKeys(knex);
  await createHolders(knex);
  await createJournal(knex);
  await createMail(knex);
  await createFigures(knex);
}

/** Before the first release requests were stored in clear. Nobody's words are thrown away without being asked. */
async function dropPlainRequests(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('intake_requests'))) return;
  if (await knex('intake_requests').first('id')) {
    throw new Error(
      'The table intake_requests holds requests stored in clear by a version before the first release. Answer them, ' +
        'empty the table ("DELETE FROM intake_requests;"), then start again: from now on requests are sealed.',
    );
  }
  await knex.schema.dropTable('intake_requests');
}

async function createRequests(knex: Knex): Promise<void> {
  await knex.schema.createTable('intake_requests', (table) => {
    table.increments('id');
    table.string('locator', 4).notNullable();
    table.string('idempotency_key', 36).notNullable();
    table.string('body_digest', 64).notNullable();
    table.string('commune', 80).notNullable();
    table.string('theme', 80).notNullable();
    table.string('profile_group', 20).notNullable();
    table.string('language', 8).notNullable();
    table.string('iso_week', 8).notNullable();
    table.string('state', 20).notNullable();
    table.string('channel', 16).notNullable();
    table.string('sealed_by', 8).notNullable();
    table.string('key_id', 16).notNullable();
    table.text('envelope').notNullable();
    // Null for a visit that was written down at the desk: nobody holds a code.
    table.string('auth_hash', 43).nullable();
    table.string('visitor_public_key', 87).nullable();
    table.string('closed_week', 8).nullable();
    table.unique(['locator'], { indexName: 'intake_requests_locator_unique' });
    table.unique(['idempotency_key'], { indexName: 'intake_requests_key_unique' });
    table.unique(['auth_hash'], { indexName: 'intake_requests_auth_unique' });
    table.index(['commune', 'id'], 'intake_requests_commune_idx');
    table.index(['closed_week'], 'intake_requests_closed_idx');
  });
}

async function createMessages(knex: Knex): Promise<void> {
  await knex.schema.createTable('intake_messages', (table) => {
    table.increments('id');
    table.string('locator', 4).notNullable();
    table.string('idempotency_key', 36).notNullable();
    table.string('author', 8).notNullable();
    table.string('iso_week', 8).notNullable();
    table.string('sealed_by', 8).notNullable();
    table.text('for_office').notNullable();
    table.text('for_visitor').nullable();
    table.unique(['idempotency_key'], { indexName: 'intake_messages_key_unique' });
    table.index(['locator', 'id'], 'intake_messages_locator_idx');
  });
}

async function createKeys(knex: Knex): Promise<void> {
  await knex.schema.createTable('intake_keys', (table) => {
    table.increments('id');
    table.string('key_id', 16).notNullable();
    table.string('commune', 80).notNullable();
    table.string('public_key', 87).notNullable();
    table.string('state', 8).notNullable();
    table.string('created_on', 10).notNullable();
    table.string('retired_on', 10).nullable();
    table.boolean('demo').notNullable();
    table.unique(['key_id'], { indexName: 'intake_keys_key_unique' });
    table.index(['commune'], 'intake_keys_commune_idx');
  });
  // Two officers who make the first key at once: one of them must be told.
  await knex.raw("CREATE UNIQUE INDEX intake_keys_active_unique ON intake_keys (commune) WHERE state = 'active'");
}

async function createHolders(knex: Knex): Promise<void> {
  await knex.schema.createTable('intake_holders', (table) => {
    table.increments('id');
    table.string('key_id', 16).notNullable();
    table.string('kind', 12).notNullable();
    table.string('label', 120).notNullable();
    table.integer('user_id').nullable();
    table.text('wrap').notNullable();
    table.string('proved_on', 10).nullable();
    table.index(['key_id'], 'intake_holders_key_idx');
  });
}

async function createJournal(knex: Knex): Promise<void> {
  await knex.schema.createTable('intake_journal', (table) => {
    table.increments('id');
    table.string('at', 24).notNullable();
    table.integer('user_id').nullable();
    table.string('who', 120).notNullable();
    table.string('action', 20).notNullable();
    table.string('commune', 80).notNullable();
    table.string('subject', 120).notNullable();
    table.index(['commune', 'id'], 'intake_journal_commune_idx');
  });
}

/** One row a mail that tells an office to look: never two for the same event. */
async function createMail(knex: Knex): Promise<void> {
  await knex.schema.createTable('intake_mail', (table) => {
    table.increments('id');
    table.string('locator', 4).notNullable();
    table.string('kind', 60).notNullable();
    table.string('commune', 80).notNullable();
    table.integer('attempts').notNullable();
    // Milliseconds. Null once sent: when somebody wrote is not kept.
    table.bigInteger('next_try_at').nullable();
    table.string('sent_at', 24).nullable();
    table.unique(['locator', 'kind'], { indexName: 'intake_mail_locator_kind_unique' });
    table.index(['next_try_at'], 'intake_mail_next_idx');
  });
}

/** What stays of requests whose time is over. */
async function createFigures(knex: Knex): Promise<void> {
  const facts = ['commune', 'theme', 'profile_group', 'language', 'channel', 'iso_week', 'closed_week'];
  await knex.schema.createTable('intake_figures', (table) => {
    table.increments('id');
    for (const fact of facts) table.string(fact, 80).notNullable();
    table.integer('count').notNullable();
    table.unique(facts, { indexName: 'intake_figures_facts_unique' });
  });
}

export async function down(): Promise<void> {
  throw new Error('The intake tables hold the requests of visitors: remove them by hand if you mean to');
}

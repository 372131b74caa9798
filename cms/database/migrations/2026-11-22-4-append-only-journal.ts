import type { Knex } from 'knex';

const refusal = 'The journal is only ever written: entries stay as they are for two years.';

/**
 * Who opened, answered or exported what stays written, even where the program has a fault. Entries older than two years
 * may be deleted: they are about the officers, and have served their purpose. Whoever owns the database can drop these
 * triggers; they protect from accidents, not from its owner.
 */
export async function up(knex: Knex): Promise<void> {
  if (knex.client.dialect === 'postgresql') await protectOnPostgres(knex);
  else await protectOnSqlite(knex);
}

async function protectOnSqlite(knex: Knex): Promise<void> {
  const refuse = `BEGIN SELECT RAISE(ABORT, '${refusal}'); END`;
  await knex.raw(`CREATE TRIGGER intake_journal_no_update BEFORE UPDATE ON intake_journal ${refuse}`);
  await knex.raw(
    'CREATE TRIGGER intake_journal_no_delete BEFORE DELETE ON intake_journal ' +
      `WHEN OLD.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-2 years') ${refuse}`,
  );
}

async function protectOnPostgres(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE FUNCTION intake_journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '${refusal}'; END $$`);
  const refuse = 'EXECUTE FUNCTION intake_journal_refuse()';
  await knex.raw(`CREATE TRIGGER intake_journal_no_update BEFORE UPDATE ON intake_journal FOR EACH ROW ${refuse}`);
  await knex.raw(`CREATE TRIGGER intake_journal_no_truncate BEFORE TRUNCATE ON intake_journal ${refuse}`);
  await knex.raw(`
    CREATE TRIGGER intake_journal_no_delete BEFORE DELETE ON intake_journal FOR EACH ROW
    WHEN (OLD.at > to_char(now() AT TIME ZONE 'UTC' - interval '2 years', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ${refuse}`);
}

export async function down(): Promise<void> {
  throw new Error('The journal of the intake cannot be made unprotected: remove its triggers by hand if you mean to');
}

import { getSettings, type Settings } from './settings';

interface NativeSqlite {
  pragma(statement: string): unknown;
}
interface NativePostgres {
  query(statement: string, done: (error: unknown) => void): unknown;
}
type Done<Connection> = (error: unknown, connection: Connection) => void;

export default () => {
  const settings = getSettings();
  return {
    connection: settings.DATABASE_CLIENT === 'postgres' ? toPostgres(settings) : toSqlite(settings),
    settings: { useTypescriptMigrations: true },
  };
};

function toSqlite(settings: Settings) {
  return {
    client: 'sqlite',
    connection: { filename: settings.DATABASE_FILENAME },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, afterCreate: setPragmas },
  };
}

function setPragmas(connection: NativeSqlite, done: Done<NativeSqlite>): void {
  connection.pragma('journal_mode = WAL');
  // better-sqlite3 lowers this to NORMAL under WAL: a power cut would lose acknowledged requests.
  connection.pragma('synchronous = FULL');
  connection.pragma('secure_delete = ON');
  // The driver is synchronous: while it waits for another process's lock, no page of the CMS answers. Readers never
  // wait under WAL; the intake tries again outside the driver (src/intake/write-gate.ts).
  connection.pragma('busy_timeout = 100');
  done(null, connection);
}

function toPostgres(settings: Settings) {
  return {
    client: 'postgres',
    connection: {
      ...(settings.DATABASE_URL
        ? { connectionString: settings.DATABASE_URL }
        : {
            host: settings.DATABASE_HOST,
            port: settings.DATABASE_PORT,
            database: settings.DATABASE_NAME,
            user: settings.DATABASE_USERNAME,
            password: settings.DATABASE_PASSWORD,
          }),
      ssl: settings.DATABASE_SSL,
      schema: 'public',
    },
    pool: { min: 2, max: 10, afterCreate: limitLocks },
    acquireConnectionTimeout: 10_000,
  };
}

/** Below the patience of the intake: a locked table must not keep the connections of the pool waiting. */
function limitLocks(connection: NativePostgres, done: Done<NativePostgres>): void {
  connection.query('SET lock_timeout = 3500', (error) => done(error, connection));
}

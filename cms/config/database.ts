import { getSettings, type Settings } from './settings';

interface NativeSqlite {
  pragma(statement: string): unknown;
}
type Done = (error: unknown, connection: NativeSqlite) => void;

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

function setPragmas(connection: NativeSqlite, done: Done): void {
  connection.pragma('journal_mode = WAL');
  // better-sqlite3 lowers this to NORMAL under WAL: a power cut would lose acknowledged requests.
  connection.pragma('synchronous = FULL');
  connection.pragma('secure_delete = ON');
  connection.pragma('busy_timeout = 5000');
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
    pool: { min: 2, max: 10 },
    acquireConnectionTimeout: 10_000,
  };
}

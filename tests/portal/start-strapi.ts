import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepFile, keepText } from './traces.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cms = join(root, 'cms');

export const demoPassword = 'Demo-password-of-the-tests-2026';
export const buildToken = 'build-token-of-the-tests-0123456789';
export const intakeToken = 'intake-token-of-the-tests-0123456789';

const secrets = {
  APP_KEYS: 'app-key-of-the-tests-0123456789,app-key-of-the-tests-9876543210',
  API_TOKEN_SALT: 'api-token-salt-of-the-tests-0123',
  ADMIN_JWT_SECRET: 'admin-jwt-secret-of-the-tests-01',
  TRANSFER_TOKEN_SALT: 'transfer-token-salt-of-the-tests',
  ENCRYPTION_KEY: 'encryption-key-of-the-tests-0123',
  BUILD_TOKEN: buildToken,
  INTAKE_TOKEN: intakeToken,
  DEMO_PASSWORD: demoPassword,
};

export interface StrapiOptions {
  readonly port: number;
  /** Settings that differ from those of a demo on SQLite. */
  readonly env?: Readonly<Record<string, string>>;
  /** A SQLite file to start from, made by {@link makeTemplate}; it is copied, never changed. */
  readonly template?: string;
  readonly timeoutMs?: number;
}

export interface Strapi {
  readonly url: string;
  readonly databaseFile: string;
  /** Everything the process has printed. */
  log(): string;
  /** Ends it the clean way and removes its database. */
  stop(): Promise<void>;
  /** As a power cut would. The database stays. */
  kill(): Promise<void>;
  signal(name: NodeJS.Signals): void;
  /** Holds the process still, in whatever it was doing, until the work is done. */
  freezeWhile(work: () => void): void;
  /** Starts again on the same database. */
  restart(): Promise<void>;
}

/** Compiles the server part once; the admin's own pages are built by `npm run build -w cms`. */
export function compileCms(): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const result = spawnSync(process.execPath, [compiler, '-p', join(cms, 'tsconfig.json')], {
    cwd: cms,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`The CMS does not compile:\n${result.stdout}`);
}

/** The real Strapi, as a process of its own, on a database of its own. Resolves when it answers. */
export async function startStrapi(options: StrapiOptions): Promise<Strapi> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-cms-'));
  const databaseFile = join(folder, 'data.db');
  if (options.template) copyFileSync(options.template, databaseFile);
  let output = '';
  let child: ChildProcess;

  const start = async () => {
    child = spawn(process.execPath, [join(cms, 'server.mjs')], {
      cwd: cms,
      env: toEnvironment(options, databaseFile),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    await waitUntilHealthy(child, options, () => output);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };

  const cleanUp = () => {
    keepText('log', `strapi-${options.port}`, output);
    for (const suffix of ['', '-wal']) {
      keepFile('database', `data-${options.port}.db${suffix}`, databaseFile + suffix);
    }
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    await start();
  } catch (error) {
    cleanUp();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${options.port}`,
    databaseFile,
    log: () => output,
    async stop() {
      await end('SIGTERM');
      cleanUp();
    },
    kill: () => end('SIGKILL'),
    signal: (name) => void child.kill(name),
    freezeWhile(work) {
      child.kill('SIGSTOP');
      try {
        work();
      } finally {
        child.kill('SIGCONT');
      }
    },
    async restart() {
      await end('SIGTERM');
      await start();
    },
  };
}

/** Seeds a SQLite file once, for suites to copy. */
export async function makeTemplate(file: string, options: StrapiOptions): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) return;
  const strapi = await startStrapi({ ...options, env: { ...options.env, PORTAL_SEED: 'true' } });
  try {
    // WAL keeps the last pages beside the file; a clean copy has them inside.
    const copy = spawnSync(process.execPath, ['-e', copyDatabase, strapi.databaseFile, file], {
      cwd: cms,
      encoding: 'utf8',
    });
    if (copy.status !== 0) throw new Error(`The seeded database could not be copied: ${copy.stderr}`);
  } finally {
    await strapi.stop();
  }
}

const copyDatabase = `new (require('better-sqlite3'))(process.argv[1]).prepare('VACUUM INTO ?').run(process.argv[2])`;

export function toEnvironment(options: StrapiOptions, databaseFile: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TMPDIR: process.env['TMPDIR'],
    // A developer's cms/.env has no part in a test.
    ENV_PATH: '/dev/null',
    NODE_ENV: 'development',
    // As cms/server.mjs keeps it, for the commands beside a running CMS as well.
    NODE_COMPILE_CACHE: join(cms, '.cache/compiled'),
    STRAPI_TELEMETRY_DISABLED: 'true',
    HOST: '127.0.0.1',
    PORT: String(options.port),
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: databaseFile,
    PORTAL_DEMO: 'true',
    PORTAL_SEED: 'false',
    INTAKE_PER_ADDRESS: '1000000',
    MAIL_ROUND_SECONDS: '0.5',
    ...secrets,
    ...options.env,
  };
}

async function waitUntilHealthy(child: ChildProcess, { port, timeoutMs = 120_000 }: StrapiOptions, log: () => string) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const response = await fetch(`http://127.0.0.1:${port}/_health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`Strapi did not answer on port ${port}. Its last words:\n${log().slice(-2000)}`);
}

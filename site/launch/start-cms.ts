import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { LaunchError } from './launch-error.ts';
import type { Report } from './progress.ts';

export interface StartedCms {
  /** Settles when Strapi answers. Rejects with a LaunchError and the end of its log when it does not. */
  readonly ready: Promise<void>;
  /** Settles when Strapi ends without having been asked to. */
  readonly died: Promise<LaunchError>;
  readonly stop: () => Promise<void>;
}

interface CmsStart {
  readonly project: string;
  /** Where it will answer. */
  readonly url: string;
  /** Settings beside those of `process.env` and `cms/.env`. */
  readonly env: Readonly<Record<string, string>>;
  readonly report: Report;
  /** Hears all that Strapi says; `report` hears what concerns people. */
  readonly onLine?: (line: string) => void;
  /** The first start writes the whole seed. */
  readonly timeoutMs?: number;
}

const stopWithParent = fileURLToPath(new URL('stop-with-parent.mjs', import.meta.url));

/** Starts Strapi. It can be stopped from the first moment, also before it answers. */
export function startCms({ project, url, env, report, onLine, timeoutMs = 600_000 }: CmsStart): StartedCms {
  const child = spawn(process.execPath, ['--import', stopWithParent, 'server.mjs'], {
    cwd: join(project, 'cms'),
    env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C in the terminal reaches only this program, which then stops Strapi in order.
    detached: process.platform !== 'win32',
  });
  const log = followLog(child, report, onLine);
  let isStopping = false;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
    child.once('error', () => resolve(null));
  });
  const died = new Promise<LaunchError>((resolve) => {
    ended.then((code) => {
      if (!isStopping) resolve(new LaunchError(`Strapi has stopped (${code}). Its last words:\n${log.join('\n')}`));
    });
  });
  const stop = async () => {
    isStopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    // A hanging connection to the database must not keep the terminal busy.
    const force = setTimeout(() => child.kill('SIGKILL'), 8000);
    await ended;
    clearTimeout(force);
  };
  return { ready: waitUntilHealthy(url, died, timeoutMs), died, stop };
}

/** Shows what the seeding and errors say; keeps the last lines for the case that it dies. */
function followLog(child: ChildProcess, report: Report, onLine?: (line: string) => void): string[] {
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (raw) => {
      const line = stripVTControlCharacters(raw).trimEnd();
      if (line === '') return;
      onLine?.(line);
      last.push(`  ${line}`);
      if (last.length > 25) last.shift();
      const told = /\b(?:info|warn|error): (.*)$/.exec(line)?.[1];
      if (told && (/^Seed\b/.test(told) || /\berror: /.test(line))) report(`  Strapi: ${told}`);
    });
  }
  return last;
}

async function waitUntilHealthy(url: string, died: Promise<LaunchError>, timeoutMs: number): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const outcome = await Promise.race([isHealthy(url), died]);
    if (outcome instanceof LaunchError) throw outcome;
    if (outcome) return;
    if (Date.now() > end)
      throw new LaunchError(`Strapi did not answer at ${url} within ${timeoutMs / 60_000} minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/_health`, { signal: AbortSignal.timeout(2000) });
    return response.status === 204;
  } catch {
    return false;
  }
}

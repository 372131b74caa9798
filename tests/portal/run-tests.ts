import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../../site/launch/project-folder.ts';

/** `npm test`: every test there is, and one line at the end that adds them up. */
interface Totals {
  readonly passed: number;
  readonly failed: number;
}

const require = createRequire(import.meta.url);
const results = join(projectFolder, 'tests', 'results');
const toCommand = (name: string, file: string) => join(dirname(require.resolve(`${name}/package.json`)), file);

const vitestSchema = z
  .object({ numPassedTests: z.int(), numFailedTests: z.int() })
  .transform((report): Totals => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
const playwrightSchema = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  .transform(({ stats }): Totals => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const vitestReport = join(results, 'vitest.json');
const vitest = [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
  '--passWithNoTests',
];
// The check runs beside the tests that mostly wait for a Strapi; browsers, which are timed, have the machine to themselves.
const totals = [
  ...(await Promise.all([
    runCheck(),
    runSuite([toCommand('vitest', 'vitest.mjs'), ...vitest], vitestReport, vitestSchema),
  ])),
  await runSuite(
    [toCommand('@playwright/test', 'cli.js'), 'test', '--pass-with-no-tests'],
    join(results, 'playwright.json'),
    playwrightSchema,
  ),
];
const passed = totals.reduce((sum, total) => sum + total.passed, 0);
const failed = totals.reduce((sum, total) => sum + total.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Format, lint and types count as one test: what does not pass them is not finished. */
async function runCheck(): Promise<Totals> {
  const child = spawn('npm', ['run', '--silent', 'check'], { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  // In one piece: between the lines of the tests nobody would find them.
  console.log(`\nnpm run check\n${output}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runSuite(command: readonly string[], file: string, schema: z.ZodType<Totals>): Promise<Totals> {
  const child = spawn(process.execPath, command, { cwd: projectFolder, stdio: 'inherit' });
  // Ctrl-C reaches the child as well: it cleans up, and this program waits for it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const report = readReport(file, schema);
  // A suite that breaks before or after its tests (a file that cannot be read, a portal that does not start) has failed.
  return code !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report;
}

function readReport(file: string, schema: z.ZodType<Totals>): Totals {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

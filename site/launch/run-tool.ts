import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const stopWithParent = fileURLToPath(new URL('stop-with-parent.mjs', import.meta.url));

export interface ToolResult {
  readonly code: number | null;
  /** Everything it said, without colours. */
  readonly said: string;
}

/** Runs a command-line tool with the Node that runs this, and waits for its end. It never outlives this program. */
export async function runTool(
  command: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<ToolResult> {
  const child = spawn(process.execPath, ['--import', stopWithParent, ...command], {
    ...options,
    // The channel closes when this program is killed, and the tool ends too.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { code, said: stripVTControlCharacters(said) };
  } finally {
    process.removeListener('exit', end);
  }
}

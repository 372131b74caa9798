import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

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
  const child = spawn(process.execPath, command, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill();
  process.once('exit', end);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
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

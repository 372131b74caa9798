import type { FileProblem } from '@portal/content/schema';
import { decodeText } from '../../exchange/decode-text';

/** A whole file that is not read; `line` where the reader was. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly problem: FileProblem;
  readonly line: number | undefined;

  constructor(problem: FileProblem, line?: number) {
    super(`The file is not read: ${problem}`);
    this.problem = problem;
    this.line = line;
  }
}

/** @throws FileError for what is no text: a spreadsheet, a PDF, a picture */
export function readBytes(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === undefined) throw new FileError('other-kind');
  return text;
}

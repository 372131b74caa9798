import { type FileProblem, isLocale, localeFacts } from '@portal/content/schema';

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

/** Text of a file as spreadsheets save it: UTF-8 with or without a mark, UTF-16 with one, or the Windows of its country. */
export function readBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
  // A spreadsheet, a PDF, a picture: no text of any encoding holds a NUL.
  if (bytes.subarray(0, 4000).includes(0)) throw new FileError('other-kind');
  try {
    return decode('utf-8', bytes);
  } catch {
    return decode(looksArabic(bytes) ? 'windows-1256' : 'windows-1252', bytes);
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The first line names the language, in ASCII. */
function looksArabic(bytes: Uint8Array): boolean {
  const header = decode('windows-1252', bytes.subarray(0, 1000)).split('\n')[0] ?? '';
  const names = (header.match(/\b[a-z]{2,3}\b/g) ?? []).flatMap((name) => (isLocale(name) ? [name] : []));
  return names.some((name) => localeFacts[name].direction === 'rtl');
}

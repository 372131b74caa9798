import { createHash } from 'node:crypto';
import type { Locale } from '@portal/content/schema';
import { toPlainText } from '../units/list-units';

/** One text on its way to a translator and back. */
export interface ExchangedUnit {
  readonly kind: string;
  readonly slug: string;
  readonly path: string;
  /** What both texts were when the file was made; empty when a file was made elsewhere. */
  readonly mark: string;
  readonly source: string;
  readonly target: string;
  /** Where the format counts lines. */
  readonly line?: number;
}

export interface ReadFile {
  readonly locale: Locale;
  readonly units: readonly ExchangedUnit[];
}

export const unitLimit = 20_000;

/** Begins with a letter: a spreadsheet takes `12345678e1` for a number. */
export function markTexts(source: string, target: string): string {
  return `m${hash(source)}${hash(target)}`;
}

const size = 8;

/** Which of the two texts is no longer what it was. */
export function findChange(mark: string, source: string, target: string): 'source' | 'target' | undefined {
  const now = markTexts(source, target);
  if (mark.slice(0, 1 + size) !== now.slice(0, 1 + size)) return 'source';
  return mark === now ? undefined : 'target';
}

export function isMark(text: string): boolean {
  return /^m[0-9a-f]{16}$/.test(text);
}

function hash(text: string): string {
  return createHash('sha256').update(toPlainText(text)).digest('hex').slice(0, size);
}

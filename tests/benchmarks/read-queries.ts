import { readFileSync } from 'node:fs';
import { type Locale, locales } from '@portal/content/schema';
import { z } from 'zod';

const languages = [...locales, 'arabizi'] as const;
export type QueryLanguage = (typeof languages)[number];

const rowSchema = z.tuple([
  z.enum(languages),
  z.string(),
  z.string().min(1),
  z.string().regex(/^(?:service|office):[a-z0-9-]+(?:\|(?:service|office):[a-z0-9-]+)*$/),
]);

export interface Query {
  readonly language: QueryLanguage;
  readonly text: string;
  /** Interfaces it is asked in: people who write Darija in Latin letters read either. */
  readonly locales: readonly Locale[];
  /** Addresses behind the locale: `guide/pension-reversion/`. */
  readonly expected: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
}

/** Columns: language, kind, query, expected pages. @throws Error naming the line that is not one */
export function readQueries(file: string): Query[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((text, index) => {
    const line = index + 2;
    const row = rowSchema.safeParse(text.trim().split('\t'));
    if (!row.success) throw new Error(`${file}, line ${line}: ${z.prettifyError(row.error)}`);
    const [language, , query, expected] = row.data;
    return {
      language,
      text: query,
      locales: language === 'arabizi' ? ['ary', 'fr'] : [language],
      expected: expected
        .split('|')
        .map((page) => `${page.replace('service:', 'guide/').replace('office:', 'bureaux/')}/`),
      line,
    };
  });
}

import type { z } from 'zod';

/** One thing an editor or developer must mend, in one line: where, what, and how. */
export interface ContentProblem {
  readonly kind: string;
  readonly slug: string;
  /** The file or the entry in Strapi. */
  readonly where: string;
  readonly field: string;
  readonly message: string;
  /** In Strapi; a file of the seed has none. */
  readonly documentId?: string;
}

/** All problems of a build at once: mending one only to meet the next wastes an editor's day. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(`${problems.length} problem(s) in the content:\n${problems.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}

export function formatProblem({ kind, slug, where, field, message }: ContentProblem): string {
  return `  ${kind} "${slug}" (${where}): ${field} ${message}`;
}

export function toProblems(
  error: z.ZodError,
  place: Pick<ContentProblem, 'kind' | 'slug' | 'where' | 'documentId'>,
): ContentProblem[] {
  return error.issues.map(({ path, message }) => ({ ...place, field: path.join('.') || '(record)', message }));
}

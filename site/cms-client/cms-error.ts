import type { ContentProblem } from '@portal/content/schema';

/** Everything that keeps the content from being published, one line each: mending one only to meet the next wastes an editor's day. */
export class CmsError extends Error {
  override readonly name = 'CmsError';
  readonly problems: readonly string[];
  /** Those of them that an editor can mend in one record. */
  readonly records: readonly ContentProblem[];
  /** The only reason is that records are missing. */
  readonly isLoss: boolean;

  constructor(
    problems: readonly string[],
    options: ErrorOptions & { records?: readonly ContentProblem[]; isLoss?: boolean } = {},
  ) {
    super(
      problems.length === 1
        ? problems[0]
        : `${problems.length} problems in what Strapi publishes:\n${problems.map((line) => `  ${line}`).join('\n')}`,
      options,
    );
    this.problems = problems;
    this.records = options.records ?? [];
    this.isLoss = options.isLoss ?? false;
  }
}

/** The CMS cannot be asked at all: asking seventy times more would only repeat it. */
export class CmsUnreachableError extends CmsError {}

/** Everything that keeps the content from being published, one line each: mending one only to meet the next wastes an editor's day. */
export class CmsError extends Error {
  override readonly name = 'CmsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(
      problems.length === 1
        ? problems[0]
        : `${problems.length} problems in what Strapi publishes:\n${problems.map((line) => `  ${line}`).join('\n')}`,
      options,
    );
    this.problems = problems;
  }
}

/** The CMS cannot be asked at all: asking seventy times more would only repeat it. */
export class CmsUnreachableError extends CmsError {}

import { publisherReportSchema, publishingLimits } from '@portal/content/schema';
import { describe, expect, it } from 'vitest';
import { CmsError, CmsUnreachableError } from '../../site/cms-client/index.ts';
import { LockedError, PublishError } from '../../site/publish/publish-error.ts';
import { toFailure } from '../../site/publish/to-failure.ts';

const record = { kind: 'theme', slug: 'health', where: 'x', field: 'texts.fr.name', message: 'is empty' };

describe('what an editor is told of a failure', () => {
  it.each([
    ['a record that breaks the contract', new CmsError(['x'], { records: [record] }), 'content', false],
    ['records that are missing', new CmsError(['x'], { isLoss: true }), 'loss', false],
    ['an answer of Strapi that cannot be used', new CmsError(['x']), 'build', true],
    ['a Strapi that is away', new CmsUnreachableError(['x']), 'build', true],
    ['a full disk', Object.assign(new Error('write'), { code: 'ENOSPC' }), 'disk', true],
    [
      'a full disk behind it',
      new PublishError('x', { cause: Object.assign(new Error(), { code: 'EDQUOT' }) }),
      'disk',
      true,
    ],
    ['another build', new LockedError('x'), 'busy', true],
    ['anything else', new TypeError('x'), 'build', true],
  ])('%s', (_case, error, reason, passes) => {
    expect(toFailure(error)).toMatchObject({ reason, passes });
  });

  it('fits into the report, however much is wrong', () => {
    const long = { ...record, slug: 'é'.repeat(5000), message: '<script>'.repeat(500) };
    const { reason, problems } = toFailure(new CmsError(['x'], { records: Array.from({ length: 900 }, () => long) }));
    const report = publisherReportSchema.parse({ state: 'failed', number: 1, reason, problems });
    expect(report).toMatchObject({ problems: { length: publishingLimits.problems } });
  });
});

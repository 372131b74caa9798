import { type FailureReason, type PublicationProblem, publishingLimits } from '@portal/content/schema';
import { CmsError } from '../cms-client/index.ts';
import { LockedError } from './publish-error.ts';

export interface Failure {
  readonly reason: FailureReason;
  readonly problems: readonly PublicationProblem[];
  /** Trying again without an edit could help. */
  readonly passes: boolean;
}

/** A failed publication in the words of the contract: what an editor is told. */
export function toFailure(error: unknown): Failure {
  if (error instanceof CmsError) {
    const problems = error.records.slice(0, publishingLimits.problems).map((record) => ({
      kind: record.kind.slice(0, 60),
      slug: record.slug.slice(0, 200),
      documentId: record.documentId ?? null,
      field: record.field.slice(0, 200),
      message: record.message.slice(0, 500),
    }));
    if (problems.length > 0) return { reason: 'content', problems, passes: false };
    return error.isLoss ? { reason: 'loss', problems, passes: false } : { reason: 'build', problems, passes: true };
  }
  if (error instanceof LockedError) return { reason: 'busy', problems: [], passes: true };
  const isFull = ['ENOSPC', 'EDQUOT'].includes(findCode(error) ?? '');
  return { reason: isFull ? 'disk' : 'build', problems: [], passes: true };
}

function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : findCode(error.cause);
}

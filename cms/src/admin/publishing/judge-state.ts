import type { PublishingState } from '@portal/content/schema/publishing.ts';

export type Judgement =
  | { readonly is: 'silent' | 'never' | 'waiting' }
  | { readonly is: 'building' | 'online'; readonly since: string }
  | { readonly is: 'failed'; readonly failure: NonNullable<PublishingState['failed']> };

/** The one thing an editor should know now; what needs somebody comes first. */
export function judgeState({ newest, online, buildingSince, failed, listening }: PublishingState): Judgement {
  if (buildingSince !== null) return { is: 'building', since: buildingSince };
  if (failed !== null) return { is: 'failed', failure: failed };
  if (!listening) return { is: 'silent' };
  if (online === null) return { is: 'never' };
  return newest !== null && newest.number > online.number ? { is: 'waiting' } : { is: 'online', since: online.at };
}

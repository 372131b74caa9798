import type { PublishingState } from '@portal/content/schema/publishing.ts';
import { describe, expect, it } from 'vitest';
import { judgeState } from './judge-state.ts';

const at = '2026-11-28T14:32:00.000Z';
const quiet: PublishingState = {
  newest: { number: 7, at },
  online: { number: 7, at },
  buildingSince: null,
  failed: null,
  listening: true,
  site: 'http://localhost:4321',
};
const failed = { at, reason: 'content', problems: [], elsewhere: 1 } as const;

describe('what an editor is told of the publication', () => {
  it.each<[string, Partial<PublishingState>, string]>([
    ['all is online', {}, 'online'],
    ['an edit has just been published', { newest: { number: 8, at } }, 'waiting'],
    [
      'a build is under way, also after a failure',
      { buildingSince: at, failed: { ...failed, problems: [] } },
      'building',
    ],
    ['the last try failed', { newest: { number: 8, at }, failed: { ...failed, problems: [] } }, 'failed'],
    ['nobody publishes', { listening: false }, 'silent'],
    ['nothing was ever published', { online: null }, 'never'],
  ])('when %s', (_case, more, expected) => {
    expect(judgeState({ ...quiet, ...more }).is).toBe(expected);
  });
});

import { ContentError } from '@portal/content/schema';
import { CmsError } from '../cms-client/index.ts';
import { KitError } from '../kit/kit-error.ts';
import { PublishError } from '../publish/publish-error.ts';
import { LaunchError } from './launch-error.ts';
import { SettingsError } from './settings.ts';

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space (2 GB are enough), then start again. Nothing that was online has changed.',
  EDQUOT: 'The disk quota is used up: free some space (2 GB are enough), then start again.',
  EROFS: 'The disk cannot be written to (read-only).',
};

/** One clear sentence for what somebody can mend; a stack only for what nobody foresaw. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = findCode(error);
  if (code && sentences[code]) return sentences[code];
  if (code === 'EACCES' || code === 'EPERM') return `This user may not do that: ${error.message}.`;
  const isForeseen = [LaunchError, SettingsError, CmsError, ContentError, PublishError, KitError].some(
    (type) => error instanceof type,
  );
  return isForeseen ? error.message : (error.stack ?? error.message);
}

function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return findCode(error.cause);
}

import type { findOpening } from '@portal/content/opening-hours';
import type { DirectorySettings } from './directory-settings.ts';
import type { Judgement } from './judge-office.ts';
import type { OfficeFacts } from './office-facts.ts';

/** Hours that nobody has confirmed, and counters by appointment, are no "open now": call first. */
export function toJudgement({ state, confirmed }: ReturnType<typeof findOpening>): Judgement {
  if (!confirmed || state === 'unknown' || state === 'by-appointment') return 'unknown';
  return state === 'open' ? 'yes' : 'no';
}

/** The clock is fetched only when some office has told its hours and somebody asks. */
export async function loadJudgeOpening({
  offices,
  holidays,
}: DirectorySettings): Promise<(office: OfficeFacts) => Judgement> {
  if (!offices.some(({ hours }) => hours)) return () => 'unknown';
  const { findOpening } = await import('@portal/content/opening-hours');
  return ({ hours }) => toJudgement(findOpening(hours, Date.now(), holidays));
}

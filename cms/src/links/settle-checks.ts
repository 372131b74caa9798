import type { LinkOutcome } from './ask-link';

export interface LinkState {
  readonly url: string;
  /** Nothing while it answers. */
  readonly reason: Exclude<LinkOutcome, 'answers'> | null;
  /** ISO 8601, of the first of the checks in a row that failed. */
  readonly failingSince: string | null;
}

/** Reasons that a machine without network gives for every address. */
const ownFault = new Set<LinkOutcome>(['unknown-host', 'silent']);

/** Nobody at all answered: that says something of this machine, and nothing of the addresses. */
export function isOffline(outcomes: ReadonlyMap<string, LinkOutcome>): boolean {
  return outcomes.size > 0 && [...outcomes.values()].every((outcome) => ownFault.has(outcome));
}

/** What is known of each address after a check; what stands in no record any more is forgotten. */
export function settleChecks(
  outcomes: ReadonlyMap<string, LinkOutcome>,
  before: readonly LinkState[],
  now: string,
): LinkState[] {
  const since = new Map(before.map(({ url, failingSince }) => [url, failingSince]));
  return [...outcomes].map(([url, outcome]) =>
    outcome === 'answers'
      ? { url, reason: null, failingSince: null }
      : { url, reason: outcome, failingSince: since.get(url) ?? now },
  );
}

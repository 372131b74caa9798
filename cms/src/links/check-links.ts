import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import type { LinkOutcome } from './ask-link';
import { askLinks } from './ask-links';
import { findLinks } from './find-links';
import { readStates, storeRun, storeStates } from './link-register';
import { isOffline, settleChecks } from './settle-checks';

let running: Promise<void> | undefined;

export function isChecking(): boolean {
  return running !== undefined;
}

/** One check at a time; whoever asks for another meanwhile gets the one that runs. Nothing waits for it to publish. */
export function checkLinks(strapi: Core.Strapi): Promise<void> {
  running ??= check(strapi)
    .catch((error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      strapi.log.error(`Links: the check did not come to its end (${reason}).`);
    })
    .finally(() => {
      running = undefined;
    });
  return running;
}

async function check(strapi: Core.Strapi): Promise<void> {
  const urls = [...(await findLinks(strapi)).keys()];
  const question = { userAgent: `PortailBAOM-LinkCheck/1.0 (+${getSettings().SITE_ORIGIN})` };
  const outcomes = await askLinks(urls, question);
  const isDown = isOffline(outcomes);
  // A site may be restarted at the very moment it is asked.
  const silent = isDown ? [] : [...outcomes].flatMap(([url, outcome]) => (isPassing(outcome) ? [url] : []));
  for (const [url, outcome] of await askLinks(silent, question)) outcomes.set(url, outcome);
  const endedAt = new Date().toISOString();
  if (isDown) {
    strapi.log.warn(`Links: none of ${urls.length} addresses answered. Is this machine allowed to reach the network?`);
    return storeRun(strapi, { endedAt, checked: urls.length, failing: 0, reachable: false });
  }
  const states = settleChecks(outcomes, await readStates(strapi), endedAt);
  const failing = states.filter(({ reason }) => reason !== null).length;
  await storeStates(strapi, states, endedAt);
  await storeRun(strapi, { endedAt, checked: states.length, failing, reachable: true });
  strapi.log.info(`Links: ${failing} of ${states.length} addresses do not answer.`);
}

function isPassing(outcome: LinkOutcome): boolean {
  return outcome === 'silent' || outcome === 'broken';
}

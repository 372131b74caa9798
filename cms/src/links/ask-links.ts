import { askLink, type LinkOutcome, type LinkQuestion } from './ask-link';

const atOnce = 4;
/** Between two questions to the same site. */
const pauseMs = 1000;

/** Asks every address; one site is never asked twice at once, and never without a pause. */
export async function askLinks(
  urls: readonly string[],
  question: LinkQuestion,
  pause = pauseMs,
): Promise<Map<string, LinkOutcome>> {
  const outcomes = new Map<string, LinkOutcome>();
  const sites = Map.groupBy(urls, (url) => new URL(url).host).values();
  const work = async () => {
    for (const ofSite of sites) {
      for (const [at, url] of ofSite.entries()) {
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        outcomes.set(url, await askLink(url, question));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

import { openIndex } from './open-index.ts';
import { openResolver } from './open-resolver.ts';
import type { Resolution, SearchHit } from './resolver/resolve-question.ts';

type Resolver = (question: string) => Promise<Resolution>;
type FullText = (question: string) => Promise<SearchHit[]>;

const resolvers = new Map<string, Promise<Resolver>>();
const fullTexts = new Map<string, Promise<FullText>>();

/** @throws when a part of the index cannot be loaded */
export async function findAnswers(question: string, locale: string): Promise<Resolution> {
  try {
    return await (await keep(resolvers, locale, openResolver))(question);
  } catch {
    // A new release may have taken the place of the one this index belongs to: once more from the start.
    resolvers.delete(locale);
    return (await keep(resolvers, locale, openResolver))(question);
  }
}

/** Loads what every question needs while the visitor types the first. */
export async function warmUp(locale: string): Promise<void> {
  await keep(resolvers, locale, openResolver).catch(() => undefined);
}

/** Asks the full text, whose engine weighs several times as much: only when the visitor wants more than was found. */
export async function findInFullText(question: string, locale: string): Promise<SearchHit[]> {
  return (await keep(fullTexts, locale, openIndex))(question);
}

function keep<T>(kept: Map<string, Promise<T>>, locale: string, open: (locale: string) => Promise<T>): Promise<T> {
  const known = kept.get(locale);
  if (known) return known;
  const opening = open(locale);
  kept.set(locale, opening);
  opening.catch(() => kept.delete(locale));
  return opening;
}

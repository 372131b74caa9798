import type { Choosable } from './choose-services.ts';

/**
 * What the script of an itinerary knows. This much is written into its page, so that once open every path is there
 * without a network; `PathDetails` follow. Types only: the browser must not load the contract.
 */
export interface PathData {
  readonly profiles: readonly Named[];
  readonly communes: readonly Named[];
  /** In the order editors gave them. */
  readonly themes: readonly string[];
  readonly services: readonly PathService[];
  readonly phrases: PathPhrases;
}

/** A text, and the language it is in where that is not the page's. */
export interface Words {
  readonly text: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

export interface Named extends Words {
  readonly slug: string;
}

export interface PathService extends Choosable {
  readonly organisations: readonly string[];
  readonly isAtRisk: boolean;
  readonly title: Words;
  readonly cost: string;
  readonly next: Words | undefined;
  readonly documents: readonly Words[];
  /** How far the translation can be trusted, and who checked the facts. */
  readonly notes: readonly string[];
  /** The sentence of the counter, in each language it can be shown in; the reader's own first. */
  readonly sentences: readonly Words[];
}

/**
 * What a path says more, in a file of its own for the whole language: with it the first visit in Arabic would weigh
 * more than 100 KB. Fetched at the first answer and kept in memory; a path is of use without it.
 */
export interface PathDetails {
  readonly summary: Words;
  readonly whoFor: Words | undefined;
  readonly steps: readonly (Words & { readonly kind: string })[];
}

/** By the slug of the service. */
export type PathDetailsFile = Readonly<Record<string, PathDetails>>;

export interface PathPhrases {
  /** Holds `{{answer}}`. */
  readonly change: string;
  /** Holds `{{done}}` and `{{total}}`. */
  readonly ticked: string;
  readonly unsaid: string;
  readonly whereUnknown: string;
  /** Instead of the subject, which others at the counter must not hear. */
  readonly privateSentences: readonly Words[];
}

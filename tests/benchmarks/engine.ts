import type { Locale } from '@portal/content/schema';

export interface Engine {
  readonly name: string;
  /** Compressed bytes of what a first question loads, where the engine can tell. */
  readonly bytes: Readonly<Record<string, number>>;
  /** Addresses, best first. */
  ask(question: string, locale: Locale): Promise<string[]>;
  close(): Promise<void>;
}

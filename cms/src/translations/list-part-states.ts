import { findPartState, type Locale, type PartState, recordTypes } from '@portal/content/schema';
import type { Drafts } from './read-drafts';

/** The parts of a record that say something, in the order of the page, each in the state in which a translator meets it. */
export function listPartStates({ kind, texts }: Drafts, locale: Locale): { part: string; state: PartState }[] {
  const type = recordTypes[kind];
  return Object.keys(type.parts).flatMap((part) => {
    const state = findPartState(type, texts, locale, part);
    return state ? [{ part, state }] : [];
  });
}

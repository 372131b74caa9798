import { type DeskRefusal, deskRefusals } from '@portal/content/schema/desk.ts';
import { FetchError } from '@strapi/strapi/admin';
import * as z from 'zod/mini';

/** Each has its sentence, `reception.fault.<fault>`. */
export type Fault = DeskRefusal | 'wrong-phrase' | 'damaged-wrap' | 'cannot-open' | 'too-long' | 'offline' | 'unknown';

const detailsSchema = z.object({
  data: z.object({ error: z.object({ details: z.object({ reason: z.enum(toNames(deskRefusals)) }) }) }),
});

function toNames<Name extends string>(of: Readonly<Record<Name, unknown>>): [Name, ...Name[]] {
  return Object.keys(of) as [Name, ...Name[]];
}

/** By name: an error thrown in a part that is loaded later is of another copy of its class. */
const ownFaults: Readonly<Record<string, Fault>> = {
  WrongPhraseError: 'wrong-phrase',
  DamagedWrapError: 'damaged-wrap',
  CannotOpenError: 'cannot-open',
  TextTooLongError: 'too-long',
  TypeError: 'offline',
};

export function readFault(error: unknown): Fault {
  if (error instanceof FetchError) {
    const parsed = detailsSchema.safeParse(error.response);
    return parsed.success ? parsed.data.data.error.details.reason : 'unknown';
  }
  return (error instanceof Error && ownFaults[error.name]) || 'unknown';
}

import { type FollowUpAnswer, messageContentSchema } from '@portal/content/schema/sealed-request.ts';
import { placeForVisitor } from '@portal/content/sealing/contexts.ts';
import { openText } from '@portal/content/sealing/envelope.ts';
import type { FollowUp } from '@portal/content/sealing/follow-up.ts';

export interface ThreadEntry {
  readonly author: 'visitor' | 'office';
  readonly week: string;
  /** Absent when it could not be opened: it is shown as such, never left out. */
  readonly text?: string;
  /** Slug of an organisation of the guide. */
  readonly organisation?: string | undefined;
}

/** Opens what was sealed to the holder of the code, oldest first. */
export async function openThread({ thread }: FollowUpAnswer, followUp: FollowUp): Promise<ThreadEntry[]> {
  return Promise.all(
    thread.map(async ({ author, week, idempotencyKey, envelope }) => {
      const place = placeForVisitor({ locator: followUp.locator, idempotencyKey });
      try {
        const opened = await openText({ envelope, keyPair: followUp.keyPair, ...place });
        const { text, organisation } = messageContentSchema.parse(JSON.parse(opened));
        return { author, week, text, organisation };
      } catch {
        return { author, week };
      }
    }),
  );
}

import type { FollowUpMessage, MessageContent, PublishedKey } from '@portal/content/schema/sealed-request.ts';
import { placeForOffice, placeForVisitor } from '@portal/content/sealing/contexts.ts';
import { sealText } from '@portal/content/sealing/envelope.ts';
import type { FollowUp } from '@portal/content/sealing/follow-up.ts';

/** What the holder of a code adds: sealed once to the office, once to the holder, who reads it in the thread later. */
export async function sealMessage(what: {
  readonly text: string;
  readonly key: PublishedKey;
  readonly followUp: FollowUp;
  readonly idempotencyKey: string;
}): Promise<FollowUpMessage> {
  const { key, followUp, idempotencyKey } = what;
  const { locator, auth } = followUp;
  const content: MessageContent = { version: 1, text: what.text };
  const text = JSON.stringify(content);
  const [forOffice, forVisitor] = await Promise.all([
    sealText({
      text,
      publicKey: key.publicKey,
      keyId: key.keyId,
      ...placeForOffice({ author: 'visitor', commune: key.commune, locator, idempotencyKey }),
    }),
    sealText({
      text,
      publicKey: followUp.publicKey,
      keyId: followUp.keyId,
      ...placeForVisitor({ locator, idempotencyKey }),
    }),
  ]);
  return { locator, auth, idempotencyKey, forOffice, forVisitor };
}

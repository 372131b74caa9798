import type { DeskKeyRecord, NewEntry, RequestDetail } from '@portal/content/schema/desk.ts';
import { cleanText } from '@portal/content/schema/request.ts';
import { type MessageContent, messageContentSchema } from '@portal/content/schema/sealed-request.ts';
import { placeForOffice, placeForVisitor } from '@portal/content/sealing/contexts.ts';
import { sealText } from '@portal/content/sealing/envelope.ts';
import { findKeyId } from '@portal/content/sealing/public-key.ts';

/** An answer is sealed twice, for the desk and for whoever holds the follow-up code; a note for the desk alone. */
export async function sealEntry(what: {
  readonly request: RequestDetail;
  readonly deskKey: Pick<DeskKeyRecord, 'publicKey' | 'keyId'>;
  readonly author: NewEntry['author'];
  readonly text: string;
  readonly organisation?: string | undefined;
}): Promise<NewEntry> {
  const { request, deskKey, author, organisation } = what;
  const { commune, locator, visitorKey } = request;
  const idempotencyKey = crypto.randomUUID();
  const content: MessageContent = messageContentSchema.parse({
    version: 1,
    text: cleanText(what.text),
    ...(organisation ? { organisation } : {}),
  });
  const text = JSON.stringify(content);
  const { publicKey, keyId } = deskKey;
  const forOffice = await sealText({
    text,
    publicKey,
    keyId,
    ...placeForOffice({ author, commune, locator, idempotencyKey }),
  });
  if (author === 'note') return { idempotencyKey, author, forOffice };
  if (visitorKey === null) throw new Error(`sealEntry: nobody holds a code for "${locator}"; write a note instead.`);
  const forVisitor = await sealText({
    text,
    publicKey: visitorKey,
    keyId: await findKeyId(visitorKey),
    ...placeForVisitor({ locator, idempotencyKey }),
  });
  return { idempotencyKey, author, forOffice, forVisitor };
}

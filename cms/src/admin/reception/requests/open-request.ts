import type { RequestDetail } from '@portal/content/schema/desk.ts';
import { type RequestContent, requestContentSchema } from '@portal/content/schema/request.ts';
import { type MessageContent, messageContentSchema } from '@portal/content/schema/sealed-request.ts';
import { type Place, placeForOffice, placeRequest } from '@portal/content/sealing/contexts.ts';
import { openText } from '@portal/content/sealing/envelope.ts';
import type { Envelope } from '@portal/content/sealing/envelope-schema.ts';
import type { DeskKeys } from '../keys/desk-keys';

/**
 * `no-key`: sealed to a key that this officer's phrase does not open, an older one perhaps. `damaged`: the key is there,
 * the envelope is not what it was, or holds something else than it should.
 */
export type Opened<Content> =
  | { readonly state: 'open'; readonly content: Content; readonly text: string }
  | { readonly state: 'no-key' | 'damaged' };

interface Reader<Content> {
  parse(value: unknown): Content;
}

export interface OpenedEntry {
  readonly entry: RequestDetail['thread'][number];
  readonly opened: Opened<MessageContent>;
}

export interface OpenedRequest {
  readonly request: RequestDetail;
  readonly opened: Opened<RequestContent>;
  readonly thread: readonly OpenedEntry[];
}

export async function openRequest(request: RequestDetail, keys: DeskKeys): Promise<OpenedRequest> {
  const { commune, locator } = request;
  const [opened, ...thread] = await Promise.all([
    openEnvelope(request.envelope, keys, placeRequest({ commune, locator }), requestContentSchema),
    ...request.thread.map(async (entry) => ({
      entry,
      opened: await openEnvelope(
        entry.forOffice,
        keys,
        placeForOffice({ ...entry, commune, locator }),
        messageContentSchema,
      ),
    })),
  ]);
  return { request, opened, thread };
}

async function openEnvelope<Content>(
  envelope: Envelope,
  keys: DeskKeys,
  place: Place,
  schema: Reader<Content>,
): Promise<Opened<Content>> {
  const keyPair = keys.get(envelope.keyId);
  if (!keyPair) return { state: 'no-key' };
  try {
    const text = await openText({ envelope, keyPair, ...place });
    return { state: 'open', content: schema.parse(JSON.parse(text)), text };
  } catch {
    return { state: 'damaged' };
  }
}

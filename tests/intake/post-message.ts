import { randomUUID } from 'node:crypto';
import { placeForOffice, placeForVisitor } from '@portal/content/sealing/contexts.ts';
import type { DeskKey } from '@portal/content/sealing/desk-key.ts';
import { sealText } from '@portal/content/sealing/envelope.ts';
import type { FollowUp } from '@portal/content/sealing/follow-up.ts';
import type { Strapi } from '../portal/start-strapi.ts';
import { type Posted, postJson, vouching } from './post-request.ts';

interface Message {
  readonly followUp: FollowUp;
  readonly text: string;
  readonly commune: string;
  /** Of the desk, as the page was built with it. */
  readonly deskKey: Pick<DeskKey, 'keyId' | 'publicKey'>;
}

/** The holder of a code adds a message, sealed to the desk and to themselves. */
export async function postMessage(strapi: Strapi, { followUp, text, commune, deskKey }: Message): Promise<Posted> {
  const { locator, auth, publicKey, keyId } = followUp;
  const idempotencyKey = randomUUID();
  const words = JSON.stringify({ version: 1, text });
  const forOffice = placeForOffice({ author: 'visitor', commune, locator, idempotencyKey });
  const body = {
    locator,
    auth,
    idempotencyKey,
    forOffice: await sealText({ text: words, keyId: deskKey.keyId, publicKey: deskKey.publicKey, ...forOffice }),
    forVisitor: await sealText({ text: words, publicKey, keyId, ...placeForVisitor({ locator, idempotencyKey }) }),
  };
  return postJson(strapi, '/api/intake/follow-up/messages', body, vouching);
}

import { type RequestContent, unsaid, type VisitorRequest } from '@portal/content/schema/request.ts';
import type { SealedRequest } from '@portal/content/schema/sealed-request.ts';
import { placeRequest } from '@portal/content/sealing/contexts.ts';
import { sealText } from '@portal/content/sealing/envelope.ts';
import { type FollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { type DeskKeys, findKey } from './desk-keys.ts';

/** The page was built without a key of this office: there is nothing to seal to. */
export class NoDeskError extends Error {
  override readonly name = 'NoDeskError';
}

/**
 * Everything the server will ever see of a request, without the proof of work. One function for the visitor's browser
 * and for the site's server, which seals what a browser cannot.
 *
 * @throws NoDeskError
 */
export async function sealRequest(what: {
  readonly request: VisitorRequest;
  readonly deskKeys: DeskKeys;
  readonly followUp: FollowUp;
  readonly idempotencyKey: string;
}): Promise<SealedRequest> {
  const { request, deskKeys, followUp, idempotencyKey } = what;
  const { commune, theme, language, consent } = request;
  const key = findKey(deskKeys, commune);
  if (!key) throw new NoDeskError(`No key of desk "${commune}" in the page.`);
  const envelope = await sealText({
    text: JSON.stringify(toContent(request)),
    publicKey: key.publicKey,
    keyId: key.keyId,
    ...placeRequest({ commune, locator: followUp.locator }),
  });
  return {
    version: 1,
    idempotencyKey,
    locator: followUp.locator,
    commune,
    theme,
    profileGroup: deskKeys.groups[request.profile] ?? unsaid,
    language,
    envelope,
    visitor: { authHash: await hashAuth(followUp.auth), publicKey: followUp.publicKey },
    consent,
  };
}

/** A number typed before the visitor chose not to be called is nobody's business. */
function toContent({ profile, answerBy, name, contact, message }: VisitorRequest): RequestContent {
  const needsContact = answerBy !== 'visit' && answerBy !== 'code';
  return { version: 1, profile, answerBy, name, contact: needsContact ? contact : '', message };
}

import { randomUUID } from 'node:crypto';
import { followUpAnswerSchema, openDeskSchema, type RequestContent, type SealedRequest } from '@portal/content/schema';
import { makeFollowUpCode } from '@portal/content/sealing/code.ts';
import { placeForOffice, placeForVisitor, placeRequest } from '@portal/content/sealing/contexts.ts';
import { openText, sealText } from '@portal/content/sealing/envelope.ts';
import { deriveFollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { z } from 'zod';
import { postJson, solveWork } from '../../intake/post-request.ts';
import type { PortalState } from '../../portal/portal-state.ts';
import { canary } from '../../portal/traces.ts';

const keysSchema = z.object({ data: z.array(openDeskSchema) });

/** A visitor with the form's part in their browser: seals, sends, keeps a code, reads and writes with it. */
export async function sendAsVisitor(portal: PortalState, commune: string, content: Partial<RequestContent>) {
  const strapi = { url: portal.cmsUrl };
  const findKey = async () => {
    const headers = { authorization: `Bearer ${portal.buildToken}` };
    const answer = await fetch(`${portal.cmsUrl}/api/desk-keys`, { headers });
    const key = keysSchema.parse(await answer.json()).data.find((entry) => entry.commune === commune);
    if (!key) throw new Error(`The desk "${commune}" is not open.`);
    return { publicKey: key.publicKey, keyId: key.keyId };
  };
  const visitor = await deriveFollowUp(makeFollowUpCode());
  const { locator, auth, publicKey, keyId, keyPair } = visitor;
  const whole = { version: 1, profile: 'femme', answerBy: 'code', name: '', contact: '', message: canary, ...content };
  const request: SealedRequest = {
    version: 1,
    idempotencyKey: randomUUID(),
    locator,
    commune,
    theme: 'health',
    profileGroup: 'foreign',
    language: 'fr',
    envelope: await sealText({
      text: JSON.stringify(whole),
      ...(await findKey()),
      ...placeRequest({ commune, locator }),
    }),
    visitor: { authHash: await hashAuth(auth), publicKey },
    consent: true,
    proofOfWork: await solveWork(strapi),
  };
  const sent = await postJson(strapi, '/api/intake', request);
  if (sent.status !== 201) throw new Error(`The request was refused: ${sent.text}`);

  return {
    locator,

    async write(text: string): Promise<void> {
      const idempotencyKey = randomUUID();
      const words = JSON.stringify({ version: 1, text });
      const forOffice = placeForOffice({ author: 'visitor', commune, locator, idempotencyKey });
      const answer = await postJson(strapi, '/api/intake/follow-up/messages', {
        locator,
        auth,
        idempotencyKey,
        forOffice: await sealText({ text: words, ...(await findKey()), ...forOffice }),
        forVisitor: await sealText({ text: words, publicKey, keyId, ...placeForVisitor({ locator, idempotencyKey }) }),
        proofOfWork: await solveWork(strapi),
      });
      if (answer.status !== 201) throw new Error(`The message was refused: ${answer.text}`);
    },

    /** The page of the code: state, and every entry opened. */
    async read() {
      const proofOfWork = await solveWork(strapi);
      const answer = await postJson(strapi, '/api/intake/follow-up', { locator, auth, proofOfWork });
      const { state, thread } = followUpAnswerSchema.parse(answer.body);
      const open = thread.map(({ envelope, idempotencyKey }) =>
        openText({ envelope, keyPair, ...placeForVisitor({ locator, idempotencyKey }) }),
      );
      return { state, thread: (await Promise.all(open)).map((text): unknown => JSON.parse(text)) };
    },
  };
}

import { answerProof } from '@portal/content/sealing/proof.ts';
import type { SealingKeyPair } from '@portal/content/sealing/suite.ts';
import { fetchChallenge, sendAnswer } from '../desk/desk-calls';

/** Shows the server that this holder opens the key, with the key that their code has just opened. */
export async function proveHolder(keyId: string, id: number, keyPair: SealingKeyPair): Promise<void> {
  const challenge = await fetchChallenge(keyId, id);
  await sendAnswer(keyId, id, await answerProof(challenge, keyPair));
}

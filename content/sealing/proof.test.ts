import { expect, test } from 'vitest';
import { createDeskKey } from './desk-key.ts';
import { CannotOpenError, openText, sealText } from './envelope.ts';
import { answerProof, checkProof, makeProof } from './proof.ts';

const desk = await createDeskKey();

test('who holds the key can answer, and each question has its own answer', async () => {
  const first = await makeProof(desk.publicKey, desk.keyId);
  const second = await makeProof(desk.publicKey, desk.keyId);
  const answer = await answerProof(first.challenge, desk.keyPair);
  expect(await checkProof(answer, first.expected)).toBe(true);
  expect(await checkProof(answer, second.expected)).toBe(false);
  expect(await checkProof(first.expected, first.expected)).toBe(false);
});

test('another key cannot answer', async () => {
  const { challenge } = await makeProof(desk.publicKey, desk.keyId);
  await expect(answerProof(challenge, (await createDeskKey()).keyPair)).rejects.toThrow(CannotOpenError);
});

test('a request sent as a question is not opened', async () => {
  const request = await sealText({ ...desk, text: 'private', purpose: 'request', context: [] });
  await expect(answerProof(request, desk.keyPair)).rejects.toThrow(CannotOpenError);
});

test('a question is not a request', async () => {
  const { challenge } = await makeProof(desk.publicKey, desk.keyId);
  const opening = openText({ envelope: challenge, keyPair: desk.keyPair, purpose: 'request', context: [] });
  await expect(opening).rejects.toThrow(CannotOpenError);
});

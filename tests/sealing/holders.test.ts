import { expect, test } from 'vitest';
import { codeLengths, formatCode, makeCode, parseCode } from '../../content/sealing/code.ts';
import { createDeskKey, type DeskKey } from '../../content/sealing/desk-key.ts';
import { CannotOpenError, openText, sealText } from '../../content/sealing/envelope.ts';
import { unwrapDeskKey, type Wrap, WrongPhraseError, wrapDeskKey } from '../../content/sealing/key-wrap.ts';
import { answerProof, checkProof, makeProof } from '../../content/sealing/proof.ts';

/** Rehearsals: what a desk does when people leave, forget, or suspect. */
const place = { purpose: 'request', context: ['agadir', 'K7M2'] } as const;
const seal = (desk: DeskKey, text: string) => sealText({ ...desk, text, ...place });
const open = (desk: DeskKey, envelope: unknown) => openText({ envelope, keyPair: desk.keyPair, ...place });

/** As stored and fetched again. */
function keep(wrap: Wrap): unknown {
  return JSON.parse(JSON.stringify(wrap));
}

test('the first officer leaves without a word: the second reads what came before and after', async () => {
  const desk = await createDeskKey();
  const { keyId } = desk;
  const first = makeCode(codeLengths.phrase);
  const second = makeCode(codeLengths.phrase);
  const firstWrap = keep(await wrapDeskKey({ deskKey: desk, phrase: first }));
  const before = await seal(desk, 'before');

  const opened = await unwrapDeskKey({ wrap: firstWrap, keyId, phrase: first, extractable: true });
  const secondWrap = keep(await wrapDeskKey({ deskKey: opened, phrase: second }));

  // The wrap of the one who left is deleted; their phrase opens nothing that is still there.
  await expect(unwrapDeskKey({ wrap: secondWrap, keyId, phrase: first })).rejects.toThrow(WrongPhraseError);
  const successor = await unwrapDeskKey({ wrap: secondWrap, keyId, phrase: second });
  expect(await open(successor, before)).toBe('before');
  expect(await open(successor, await seal(desk, 'after'))).toBe('after');
  const proof = await makeProof(desk.publicKey, keyId);
  expect(await checkProof(await answerProof(proof.challenge, successor.keyPair), proof.expected)).toBe(true);
});

test('everybody has forgotten: the recovery sheet, typed by hand, makes a new holder', async () => {
  const desk = await createDeskKey();
  const { keyId } = desk;
  const sheet = formatCode(makeCode(codeLengths.recovery));
  const typed = parseCode(` ${sheet.toLowerCase().replaceAll('-', ' ')}\n`, codeLengths.recovery);
  if (!typed.ok) throw new Error(`The sheet "${sheet}" cannot be read: ${typed.hint}`);
  const wrap = keep(await wrapDeskKey({ deskKey: desk, phrase: typed.code }));
  const old = await seal(desk, 'years ago');

  const recovered = await unwrapDeskKey({ wrap, keyId, phrase: typed.code, extractable: true });
  const phrase = makeCode(codeLengths.phrase);
  const newWrap = keep(await wrapDeskKey({ deskKey: recovered, phrase }));
  expect(await open(await unwrapDeskKey({ wrap: newWrap, keyId, phrase }), old)).toBe('years ago');
});

test('the key is changed: old envelopes open with the old key only, new ones with the new only', async () => {
  const oldDesk = await createDeskKey();
  const newDesk = await createDeskKey();
  const oldEnvelope = await seal(oldDesk, 'old');
  const newEnvelope = await seal(newDesk, 'new');
  expect(newDesk.keyId).not.toBe(oldDesk.keyId);
  expect(await open(oldDesk, oldEnvelope)).toBe('old');
  expect(await open(newDesk, newEnvelope)).toBe('new');
  await expect(open(newDesk, oldEnvelope)).rejects.toThrow(CannotOpenError);
  await expect(open(oldDesk, newEnvelope)).rejects.toThrow(CannotOpenError);

  // With both at hand an envelope can be sealed again; renaming its key is not enough.
  await expect(open(newDesk, { ...oldEnvelope, keyId: newDesk.keyId })).rejects.toThrow(CannotOpenError);
  expect(await open(newDesk, await seal(newDesk, await open(oldDesk, oldEnvelope)))).toBe('old');
});

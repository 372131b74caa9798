import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../content/sealing/base64url.ts';
import { createDeskKey } from '../../content/sealing/desk-key.ts';
import { CannotOpenError, openText, sealText } from '../../content/sealing/envelope.ts';
import { suite } from '../../content/sealing/suite.ts';

const desk = await createDeskKey();
const place = { purpose: 'request', context: ['agadir', 'K7M2'] } as const;
const envelope = await sealText({ ...desk, text: 'a secret', ...place });

/** The offset or name of every damaged envelope that did not answer CannotOpenError. */
async function findOpened(damaged: Iterable<readonly [string | number, unknown]>): Promise<(string | number)[]> {
  const opened: (string | number)[] = [];
  for (const [name, wrong] of damaged) {
    const answer = await openText({ envelope: wrong, keyPair: desk.keyPair, ...place }).catch((error) => error);
    if (!(answer instanceof CannotOpenError)) opened.push(name);
  }
  return opened;
}

function* flipBits(field: 'enc' | 'ciphertext') {
  const length = decodeBase64url(envelope[field]).length;
  for (let offset = 0; offset < length; offset++) {
    const bytes = decodeBase64url(envelope[field]);
    bytes[offset] = (bytes[offset] ?? 0) ^ (1 << (offset % 8));
    yield [offset, { ...envelope, [field]: encodeBase64url(bytes) }] as const;
  }
}

test('the envelope is whole before it is damaged', async () => {
  expect(await openText({ envelope, keyPair: desk.keyPair, ...place })).toBe('a secret');
});

test('one flipped bit at any offset: it does not open', async () => {
  expect(await findOpened(flipBits('enc'))).toEqual([]);
  expect(await findOpened(flipBits('ciphertext'))).toEqual([]);
});

test('a truncated or lengthened envelope does not open', async () => {
  const { enc, ciphertext } = envelope;
  const lengths = [0, 1, 2, 16, 64, 86, 2048, ciphertext.length - 1, ciphertext.length - 4];
  const cut = lengths.flatMap((length) => [
    [`ciphertext ${length}`, { ...envelope, ciphertext: ciphertext.slice(0, length) }] as const,
    [`enc ${length}`, { ...envelope, enc: enc.slice(0, Math.min(length, enc.length - 1)) }] as const,
  ]);
  const longer = [
    ['doubled', { ...envelope, ciphertext: ciphertext + ciphertext }],
    ['to the next bucket', { ...envelope, ciphertext: ciphertext.padEnd(Math.ceil(((4096 + 16) * 4) / 3), 'A') }],
  ] as const;
  expect(await findOpened([...cut, ...longer])).toEqual([]);
});

test('parts of two envelopes put together do not open', async () => {
  const second = await sealText({ ...desk, text: 'another', ...place });
  const foreign = await createDeskKey();
  expect(
    await findOpened([
      ['enc', { ...envelope, enc: second.enc }],
      ['ciphertext', { ...envelope, ciphertext: second.ciphertext }],
      ['key id', { ...envelope, keyId: foreign.keyId }],
      ['own public key as enc', { ...envelope, enc: desk.publicKey }],
      ['foreign key', await sealText({ ...foreign, text: 'for somebody else', ...place })],
    ]),
  ).toEqual([]);
});

test.each([0, 2, 255, '1', 1.5, Number.NaN, null, undefined])('version %j does not open', async (version) => {
  expect(await findOpened([['version', { ...envelope, version }]])).toEqual([]);
});

test('what is no envelope does not open', async () => {
  const strange = [null, undefined, 0, '', 'envelope', [], {}, [envelope], JSON.stringify(envelope)];
  const changed = [
    { ...envelope, more: '' },
    { ...envelope, ciphertext: decodeBase64url(envelope.ciphertext) },
    { ...envelope, enc: `${envelope.enc.slice(0, -1)}=` },
    { ...envelope, ciphertext: ` ${envelope.ciphertext.slice(1)}` },
  ];
  expect(await findOpened([...strange, ...changed].map((wrong, index) => [index, wrong] as const))).toEqual([]);
});

test('sealed by the right key but padded wrongly: it does not open', async () => {
  const options = {
    info: new TextEncoder().encode('portail-baom/v1/request'),
    aad: new TextEncoder().encode(JSON.stringify([1, desk.keyId, ...place.context])),
  };
  const seal = async (padded: Uint8Array) => {
    const { encapsulatedSecret, ciphertext } = await suite.Seal(desk.keyPair.publicKey, padded, options);
    return { ...envelope, enc: encodeBase64url(encapsulatedSecret), ciphertext: encodeBase64url(ciphertext) };
  };
  const tooLong = new Uint8Array(2048).fill(255, 0, 4);
  const noText = new Uint8Array(2048);
  noText.set([0, 0, 0, 1, 0xff]);
  const afterText = new Uint8Array(2048);
  afterText.set([0, 0, 0, 1, 0x61, 0x62]);
  expect(
    await findOpened([
      ['length beyond the end', await seal(tooLong)],
      ['no UTF-8', await seal(noText)],
      ['something after the text', await seal(afterText)],
      ['no padding', await seal(new Uint8Array(20))],
    ]),
  ).toEqual([]);
});

import {
  AEAD_AES_128_GCM,
  AEAD_AES_256_GCM,
  CipherSuite,
  KDF_HKDF_SHA256,
  KEM_DHKEM_P256_HKDF_SHA256,
  type KEMFactory,
} from 'hpke';
import { suite } from '../../content/sealing/suite.ts';
import { type HpkeVector, vectorInfo, vectorPlaintext } from './rfc9180-vectors.ts';

const aeads = { 'AES-128-GCM': AEAD_AES_128_GCM, 'AES-256-GCM': AEAD_AES_256_GCM };

/** What the vector says, computed by the library of the portal; runs in Node and in browsers. */
export async function runVector(vector: HpkeVector) {
  const recipients = vector.aead === 'AES-256-GCM' ? suite : makeSuite(vector, KEM_DHKEM_P256_HKDF_SHA256);
  // Sealing draws a new key each time; only with the vector's does it give the vector's bytes.
  const senders = makeSuite(vector, () => {
    const kem = KEM_DHKEM_P256_HKDF_SHA256();
    return { ...kem, GenerateKeyPair: (extractable) => kem.DeriveKeyPair(fromHex(vector.ikmE), extractable) };
  });
  const info = fromHex(vectorInfo);
  const keyPair = await recipients.DeriveKeyPair(fromHex(vector.ikmR), true);
  const sender = await senders.SetupSender(keyPair.publicKey, { info });
  const recipient = await recipients.SetupRecipient(keyPair, fromHex(vector.enc), { info });
  const encryptions: HpkeVector['encryptions'][number][] = [];
  const opened: string[] = [];
  for (const { aad, ciphertext } of vector.encryptions) {
    encryptions.push({ aad, ciphertext: toHex(await sender.ctx.Seal(fromHex(vectorPlaintext), fromHex(aad))) });
    opened.push(toHex(await recipient.Open(fromHex(ciphertext), fromHex(aad))));
  }
  return {
    suite: [recipients.KEM.id, recipients.KDF.id, recipients.AEAD.id],
    skRm: toHex(await recipients.SerializePrivateKey(keyPair.privateKey)),
    pkRm: toHex(await recipients.SerializePublicKey(keyPair.publicKey)),
    enc: toHex(sender.encapsulatedSecret),
    encryptions,
    opened,
  };
}

/** What `runVector` must answer. */
export function toExpected({ aead, skRm, pkRm, enc, encryptions }: HpkeVector) {
  const opened = encryptions.map(() => vectorPlaintext);
  return { suite: [0x10, 1, aead === 'AES-128-GCM' ? 1 : 2], skRm, pkRm, enc, encryptions, opened };
}

function makeSuite(vector: HpkeVector, kem: KEMFactory<CryptoKey>) {
  return new CipherSuite(kem, KDF_HKDF_SHA256, aeads[vector.aead]);
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

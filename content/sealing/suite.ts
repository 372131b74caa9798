import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';

/**
 * The one HPKE suite of the portal: RFC 9180, base mode, DHKEM(P-256, HKDF-SHA256) 0x0010, HKDF-SHA256 0x0001,
 * AES-256-GCM 0x0002. P-256 and not X25519: phones of before 2024 have only the former in WebCrypto.
 */
export const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);

/** Both halves travel together: no engine but the newest can find the public half of a key it may not export. */
export type SealingKeyPair = Awaited<ReturnType<typeof suite.GenerateKeyPair>>;

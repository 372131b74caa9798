/**
 * WebCrypto is missing on plain http and in some old WebViews: there the server seals instead. On its own, so that a page
 * can ask before it loads the rest.
 */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

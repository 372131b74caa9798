/** `Aïcha` and `AICHA` are one name; so are Arabic names with and without their vowel signs. */
export function foldName(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/** Text of a file as spreadsheets save it: UTF-8 with or without a mark, UTF-16 with one, or the Windows of its country. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
  // A spreadsheet, a PDF, a picture: no text of these encodings holds a NUL.
  if (bytes.subarray(0, 4000).includes(0)) return undefined;
  try {
    return decode('utf-8', bytes);
  } catch {
    return decode(looksArabic(bytes) ? 'windows-1256' : 'windows-1252', bytes);
  }
}

/** A mark at the beginning is taken off by the decoder. */
function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** French has its accents one by one among other letters; a word of Arabic is nothing but letters above 0xC0. */
function looksArabic(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    run = byte >= 0xc0 ? run + 1 : 0;
    if (run === 4) return true;
  }
  return false;
}

/** What can be read of a PDF as Chromium writes it: its dictionaries are not compressed. */
export interface PdfFacts {
  readonly pages: number;
  /** Width and height of each page in whole millimetres. */
  readonly sizes: readonly string[];
  /** Fonts that stand only by name: another machine would print other letters. */
  readonly missingFonts: readonly string[];
}

const millimetresPerPoint = 25.4 / 72;

export function readPdf(bytes: Uint8Array): PdfFacts {
  const text = Buffer.from(bytes).toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const descriptors = text.match(/<<\/Type \/FontDescriptor[\s\S]*?>>/g) ?? [];
  return {
    pages: text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
    sizes: boxes.map((box) => box.slice(1).map(toMillimetres).join(' × ')),
    missingFonts: descriptors
      // A Type 3 font carries its drawings with it.
      .filter((descriptor) => !/\/FontFile\d?/.test(descriptor) && !isDrawn(text, descriptor))
      .map((descriptor) => /\/FontName \/(\S+)/.exec(descriptor)?.[1] ?? 'without a name'),
  };
}

function toMillimetres(points: string): number {
  return Math.round(Number(points) * millimetresPerPoint);
}

function isDrawn(text: string, descriptor: string): boolean {
  const before = text.slice(0, text.indexOf(descriptor));
  const number = /(\d+) 0 obj\s*$/.exec(before)?.[1];
  const users = text.match(new RegExp(`<<(?:(?!endobj)[\\s\\S])*?/FontDescriptor ${number} 0 R`, 'g')) ?? [];
  return users.length > 0 && users.every((user) => user.includes('/Subtype /Type3'));
}

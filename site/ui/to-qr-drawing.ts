import { encode } from 'uqr';

export interface QrDrawing {
  /** Modules a side, the quiet zone included: the side of the view box. */
  readonly size: number;
  /** SVG path data of the dark modules. */
  readonly path: string;
}

/** Without four light modules around it, cheap phones do not find a code (ISO/IEC 18004). */
const quietZone = 4;

/** One drawing of a QR code, for pages built ahead and for addresses that only the browser knows. */
export function toQrDrawing(text: string): QrDrawing {
  // M survives a fold or a stain on paper; more would make the modules smaller.
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return { size, path: data.map(toRuns).join('') };
}

/** Neighbours in a row become one bar: a third of the bytes, and no hairlines between modules when printed. */
function toRuns(row: readonly boolean[], y: number): string {
  let runs = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    runs += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
  }
  return runs;
}

import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { toQrDrawing } from './to-qr-drawing.ts';

/** Fills the bars of the path into a grid again. */
function toGrid({ path, size }: ReturnType<typeof toQrDrawing>): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return grid;
}

describe('the drawing of a QR code', () => {
  const address = 'https://portail.example/ar/itineraire/#1/ayant-droit/pension-reversion/tiznit';

  test('has every dark module of the code and no other', () => {
    expect(toGrid(toQrDrawing(address))).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
  });

  test('keeps four light modules on each side', () => {
    const grid = toGrid(toQrDrawing(address));
    const edge = [...grid.slice(0, 4), ...grid.slice(-4)].flat();
    expect([...edge, ...grid.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)])]).not.toContain(true);
    expect(grid[4]?.[4]).toBe(true);
  });
});

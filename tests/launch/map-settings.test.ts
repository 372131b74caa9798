import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../site/launch/settings.ts';
import { checkTiles } from '../../site/publish/check-tiles.ts';
import { toSecurityHeaders } from '../../site/server/security-headers.ts';
import { makePmtiles } from '../portal/write-pmtiles.ts';

const credit = { MAP_ATTRIBUTION: '© X' };
const policyOf = (address?: string) =>
  toSecurityHeaders(true, parseSettings(address ? { MAP_TILES: address, ...credit } : {}).tiles)[
    'Content-Security-Policy'
  ];

describe("an operator's own map", () => {
  it.each(['https://tiles.example.ma/{z}/{x}/{y}.png', 'https://example.ma/souss.pmtiles', '/map/souss.pmtiles'])(
    'takes %s',
    (address) => {
      expect(parseSettings({ MAP_TILES: address, ...credit }).tiles).toMatchObject({ url: address });
    },
  );

  it.each([
    'tiles.example.ma/{z}/{x}/{y}.png',
    'http://tiles.example.ma/{z}/{x}/{y}.png',
    'https://{s}.example.ma/{z}/{x}/{y}.png',
    'https://example.ma/souss.mbtiles',
    '/map/../../etc/passwd.pmtiles',
    'https://x.ma/{z}/{x}/{y}.png; script-src *',
  ])('refuses %s, and says what it may be', (address) => {
    expect(() => parseSettings({ MAP_TILES: address, ...credit })).toThrow(/MAP_TILES=.*must be an https address/);
  });

  it('wants to know to whom the tiles belong', () => {
    expect(() => parseSettings({ MAP_TILES: '/map/a.pmtiles' })).toThrow(/MAP_ATTRIBUTION= is empty, but MAP_TILES/);
  });

  it('opens the policy to that one server, for what it gives, and only then', () => {
    const own = policyOf();
    expect(own).not.toMatch(/https?:/);
    expect(policyOf('/map/souss.pmtiles')).toBe(own);
    expect(policyOf('https://tiles.example.ma/{z}/{x}/{y}.png')).toBe(
      own?.replace("img-src 'self' data:", "img-src 'self' data: https://tiles.example.ma"),
    );
    expect(policyOf('https://example.ma/souss.pmtiles')).toBe(
      own?.replace("connect-src 'self'", "connect-src 'self' https://example.ma"),
    );
  });

  it('stops the build when the file is not there, or is something else', async () => {
    const project = mkdtempSync(join(tmpdir(), 'portal-tiles-'));
    mkdirSync(join(project, 'public', 'map'), { recursive: true });
    const check = () => checkTiles(project, { kind: 'pmtiles', url: '/map/a.pmtiles', attribution: '© X' });
    const file = join(project, 'public', 'map', 'a.pmtiles');
    await expect(check()).rejects.toThrow(/names the file public\/map\/a.pmtiles, which cannot be read: put it there/);
    writeFileSync(file, 'SQLite format 3');
    await expect(check()).rejects.toThrow(/is not a PMTiles file of version 3/);
    writeFileSync(file, makePmtiles());
    await expect(check()).resolves.toBeUndefined();
    rmSync(project, { recursive: true });
  });
});

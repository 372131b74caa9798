import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDesk } from '@portal/content/schema';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { formatFingerprint } from '@portal/content/sealing/public-key.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { pinDeskKeys } from '../../site/publish/pin-desk-keys.ts';

async function makeDesk(commune: string, demo = false): Promise<OpenDesk> {
  const { keyId, publicKey } = await createDeskKey();
  return { commune, keyId, publicKey, demo };
}

describe('pinDeskKeys', () => {
  let folder: string;
  let said: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portal-pins-'));
    said = [];
    return () => rmSync(folder, { recursive: true, force: true });
  });

  const pin = async (fetched: readonly OpenDesk[], more: { accepted?: string[]; takeDemoKeys?: boolean } = {}) => {
    said = [];
    const report = (line: string) => said.push(line);
    const keys = await pinDeskKeys({ fetched, folder, takeDemoKeys: false, accepted: [], report, ...more });
    return keys.map(({ publicKey }) => publicKey);
  };

  it('believes the first key of a desk, tells its fingerprint once, and compiles nothing but the key in', async () => {
    const agadir = await makeDesk('agadir');
    const keys = await pinDeskKeys({
      fetched: [agadir],
      folder,
      takeDemoKeys: false,
      accepted: [],
      report: (line) => said.push(line),
    });
    const { demo: _, ...published } = agadir;
    expect(keys).toEqual([published]);
    expect(said.join()).toContain(await formatFingerprint(agadir.publicKey));
    expect(await pin([agadir])).toEqual([agadir.publicKey]);
    expect(said).toEqual([]);
  });

  it('goes on with the known key when Strapi shows another, and says so loudly', async () => {
    const known = await makeDesk('agadir');
    const foreign = await makeDesk('agadir');
    await pin([known]);
    expect(await pin([foreign])).toEqual([known.publicKey]);
    expect(said.join()).toMatch(/WARNING: the key of desk "agadir"/);
    expect(said.join()).toContain(await formatFingerprint(known.publicKey));
    expect(said.join()).toContain(`--accept-key "agadir:${await formatFingerprint(foreign.publicKey)}"`);
    // At every build until somebody has looked.
    await pin([foreign]);
    expect(said.join()).toContain('WARNING');
  });

  it('takes another key when an operator says its fingerprint, however it is written, and keeps it', async () => {
    await pin([await makeDesk('agadir')]);
    const next = await makeDesk('agadir');
    const digits = (await formatFingerprint(next.publicKey)).replaceAll(' ', '-');
    expect(await pin([next], { accepted: [`agadir:${digits}`] })).toEqual([next.publicKey]);
    expect(await pin([next])).toEqual([next.publicKey]);
    expect(said).toEqual([]);
  });

  it('refuses a fingerprint that is not that of the desk', async () => {
    const agadir = await makeDesk('agadir');
    const taliouine = await makeDesk('taliouine');
    const fingerprint = await formatFingerprint(taliouine.publicKey);
    await expect(pin([agadir, taliouine], { accepted: [`agadir:${fingerprint}`] })).rejects.toThrow(
      /--accept-key agadir/,
    );
    await expect(pin([agadir], { accepted: ['agadir:1234'] })).rejects.toThrow(/32 digits/);
  });

  it('leaves a closed desk out, and knows its key again when it reopens', async () => {
    const known = await makeDesk('agadir');
    await pin([known]);
    expect(await pin([])).toEqual([]);
    expect(await pin([await makeDesk('agadir')])).toEqual([known.publicKey]);
  });

  it('takes keys of a demonstration only in one, and lets a real key replace them without a word from anybody', async () => {
    const demo = await makeDesk('agadir', true);
    expect(await pin([demo])).toEqual([]);
    expect(said.join()).toMatch(/one of the demonstration and is not published/);
    expect(await pin([demo], { takeDemoKeys: true })).toEqual([demo.publicKey]);
    // The database of the demonstration was made anew.
    const nextDemo = await makeDesk('agadir', true);
    expect(await pin([nextDemo], { takeDemoKeys: true })).toEqual([nextDemo.publicKey]);
    const real = await makeDesk('agadir');
    expect(await pin([real])).toEqual([real.publicKey]);
    expect(await pin([demo], { takeDemoKeys: true })).toEqual([real.publicKey]);
    expect(said.join()).toContain('WARNING');
  });

  it('does not take a damaged pin for an absent one', async () => {
    const known = await makeDesk('agadir');
    await pin([known]);
    writeFileSync(join(folder, 'agadir.json'), readFileSync(join(folder, 'agadir.json'), 'utf8').slice(0, 40));
    await expect(pin([await makeDesk('agadir')])).rejects.toThrow(/agadir\.json is damaged/);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFreeDisk, checkPortFree } from '../../site/launch/check-machine.ts';
import { explainFailure } from '../../site/launch/explain-failure.ts';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { parseSettings } from '../../site/launch/settings.ts';
import { startCms } from '../../site/launch/start-cms.ts';
import { writeSecrets } from '../../site/launch/write-secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-launch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function explain(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return explainFailure(error);
  }
  throw new Error('It did not fail.');
}

describe('what somebody reads who cannot start the portal', () => {
  it('names the port that is in use and the setting that changes it', async () => {
    for (const host of ['127.0.0.1', undefined]) {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, host, resolve));
      const { port } = server.address() as AddressInfo;
      const sentence = await explain(() => checkPortFree(port, 'SITE_PORT', 'the site'));
      expect(sentence).toBe(
        `Port ${port}, wanted for the site, is used by another program: stop that program, or set SITE_PORT to another number in .env.`,
      );
      server.close();
    }
  });

  it('leaves a free port free', async () => {
    await checkPortFree(0, 'PORT', 'Strapi');
  });

  it('says how much room is missing on the disk', async () => {
    const sentence = await explain(() => checkFreeDisk(folder, 10 ** 9));
    expect(sentence).toMatch(/^The disk is full: \d+ MB are free in .*, 1000000000 MB are needed\. Free some space/);
    expect(sentence).not.toContain('\n');
  });

  it.runIf(process.platform === 'linux')('says that the disk is full when it fills up on the way', async () => {
    const sentence = await explain(() => writeFile('/dev/full', 'x'));
    expect(sentence).toMatch(/^The disk is full: free some space/);
    expect(await explain(() => Promise.reject(new Error('wrapped', { cause: { code: 1 } })))).toContain('wrapped');
  });

  it('names every wrong setting', async () => {
    const wrong = {
      SITE_PORT: '99999',
      PORT: 'abc',
      SITE_ORIGIN: 'portail',
      DATABASE_CLIENT: 'oracle',
      PORTAL_DEMO: 'yes',
    };
    const lines = (await explain(() => parseSettings(wrong))).split('\n');
    expect(
      lines
        .slice(0, -1)
        .map((line) => line.split('=')[0])
        .sort(),
    ).toEqual(Object.keys(wrong).sort());
    expect(lines[0]).toBe('SITE_PORT=99999 must be a port, 1 to 65535.');
    expect(lines.at(-1)).toBe('Correct it in .env; .env.example explains each setting.');
  });

  it('does not repeat a secret that is wrong', async () => {
    expect(await explain(() => parseSettings({ BUILD_TOKEN: 'short-secret' }))).not.toContain('short-secret');
  });

  it('takes an empty setting for one that is not set', () => {
    expect(parseSettings({ SITE_PORT: '', SITE_ORIGIN: '' })).toMatchObject({
      sitePort: 4321,
      siteOrigin: 'http://localhost:4321',
      cmsUrl: 'http://localhost:1337',
      demo: true,
    });
    expect(parseSettings({ NODE_ENV: 'production' }).demo).toBe(false);
    expect(parseSettings({ PORTAL_FLOORS: 'office=3, service=4' }).floors).toEqual({ office: 3, service: 4 });
  });

  it('says which Node is needed, in a file that an old Node can read', () => {
    const file = join(folder, 'check-node.mjs');
    const source = readFileSync(join(projectFolder, 'site/launch/check-node.mjs'), 'utf8');
    writeFileSync(file, source.replaceAll('process.version', "'v20.20.2'"));
    const { status, stderr } = spawnSync(process.execPath, [file, 'never.ts'], { encoding: 'utf8' });
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toMatch(/^This is Node v20\.20\.2; the portal needs Node 22\.18 or newer/);
    expect(source).not.toMatch(/\?\?=|\|\|=|\bawait\b|#[a-z]+\b\s*[=(]/);
  });

  it('shows the last words of a Strapi that dies', async () => {
    const cms = startCms({
      project: projectFolder,
      url: 'http://127.0.0.1:9',
      env: { DATABASE_CLIENT: 'oracle', NODE_ENV: 'test' },
      report: () => undefined,
    });
    const sentence = await explain(() => cms.ready);
    await cms.stop();
    expect(sentence).toMatch(/^Strapi has stopped \(1\)\. Its last words:\n {2}\S/);
  }, 60_000);
});

describe('the secrets of an installation', () => {
  const file = join(folder, 'secrets.env');

  it('are made once, readable only by their owner', async () => {
    const made = await writeSecrets(file, {});
    expect(made).toContain('ADMIN_JWT_SECRET');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, 'utf8');
    expect(await writeSecrets(file, {})).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('hold a password one can read out, strong enough for Strapi', () => {
    const { DEMO_PASSWORD = '' } = parseEnv(readFileSync(file, 'utf8'));
    expect(DEMO_PASSWORD).toMatch(/^[A-Z][a-z]{5}-[a-z]{6}-\d{5}$/);
  });

  it('are completed without touching those that are there or come from outside', async () => {
    writeFileSync(file, 'BUILD_TOKEN=kept', { mode: 0o644 });
    const made = await writeSecrets(file, { APP_KEYS: 'from outside' });
    expect(made).not.toContain('BUILD_TOKEN');
    expect(made).not.toContain('APP_KEYS');
    expect(readFileSync(file, 'utf8')).toMatch(/^BUILD_TOKEN=kept\n/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

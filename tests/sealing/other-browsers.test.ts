import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { openText, sealText } from '@portal/content/sealing/envelope.ts';
import { envelopeSchema } from '@portal/content/sealing/envelope-schema.ts';
import { wrapDeskKey } from '@portal/content/sealing/key-wrap.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundleForBrowser } from './bundle-for-browser.ts';
import { hpkeVectors } from './rfc9180-vectors.ts';
import { toExpected } from './run-vector.ts';

/**
 * Half of the phones of the region have another engine than Chromium's, or an older one. These browsers are those of the
 * distribution (Debian: `firefox-esr`, `webkit2gtk-driver` with `xvfb`); where one is not installed its test is left out.
 */
const webKit = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
];
const browsers = [
  {
    name: 'Firefox',
    file: ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync),
    toCommand: (file: string, profile: string) => [file, '--headless', '--no-remote', '--profile', profile],
  },
  {
    name: 'WebKit',
    file: existsSync('/usr/bin/xvfb-run') ? webKit.find(existsSync) : undefined,
    toCommand: (file: string) => ['/usr/bin/xvfb-run', '-a', file],
  },
];

const place = { purpose: 'request', context: ['agadir', 'K7M2'] } as const;
const phrase = 'K7M29QXR4TBHP3WD';
const text = 'سلام ⵣ 👩🏽‍🍼';

/** What the page reports of itself: the browser has no other way to speak to this test. */
const reportSchema = z.object({
  canSeal: z.boolean(),
  vectors: z.array(z.unknown()),
  sealed: envelopeSchema,
  opened: z.string(),
  failure: z.string(),
});

async function askBrowser(command: readonly string[], given: object): Promise<z.infer<typeof reportSchema>> {
  const bundle = await bundleForBrowser('tests/sealing/browser-part.ts');
  const entry = `
    import * as sealing from '/bundle.js';
    const { vectors, publicKey, keyId, text, place, stored, envelope } = ${JSON.stringify(given)};
    const report = async () => {
      const { keyPair } = await sealing.unwrapDeskKey(stored);
      return {
        canSeal: await sealing.canSeal(),
        vectors: await Promise.all(vectors.map((vector) => sealing.runVector(vector))),
        sealed: await sealing.sealText({ text, publicKey, keyId, ...place }),
        opened: await sealing.openText({ envelope, keyPair, ...place }),
        failure: await sealing.openText({ envelope, keyPair, purpose: 'answer', context: [] }).catch(({ name }) => name),
      };
    };
    const tell = (body) => fetch('/report', { method: 'POST', body: JSON.stringify(body) });
    report().then(tell, (error) => tell({ error: String(error && error.stack) }));`;
  let child: ChildProcess | undefined;
  const { promise: told, resolve } = Promise.withResolvers<string>();
  const server = createServer(async (request, response) => {
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; connect-src 'self'");
    if (request.url === '/report') {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.end();
      return resolve(body);
    }
    const isScript = request.url === '/bundle.js' || request.url === '/entry.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (request.url === '/bundle.js') return response.end(bundle);
    return response.end(isScript ? entry : '<!doctype html><script type="module" src="/entry.js"></script>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const [program = '', ...rest] = command;
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    // A group of its own: xvfb-run has children.
    child = spawn(program, [...rest, url], { stdio: 'ignore', detached: true });
    return reportSchema.parse(JSON.parse(await told));
  } finally {
    if (child?.pid) process.kill(-child.pid, 'SIGKILL');
    server.closeAllConnections();
    server.close();
  }
}

describe.each(browsers)('sealing in $name', { timeout: 90_000 }, ({ file, toCommand }) => {
  it.runIf(file)('passes the vectors of RFC 9180, and exchanges envelopes with Node both ways', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'portal-browser-'));
    try {
      const deskKey = await createDeskKey();
      const { publicKey, keyId, keyPair } = deskKey;
      const report = await askBrowser(toCommand(file ?? '', profile), {
        vectors: hpkeVectors,
        publicKey,
        keyId,
        text,
        place,
        stored: { keyId, publicKey, wrap: await wrapDeskKey({ deskKey, phrase }), phrase },
        envelope: await sealText({ text, publicKey, keyId, ...place }),
      });
      expect(report.canSeal).toBe(true);
      expect(report.vectors).toEqual(hpkeVectors.map(toExpected));
      expect(await openText({ envelope: report.sealed, keyPair, ...place })).toBe(text);
      expect(report.opened).toBe(text);
      expect(report.failure).toBe('CannotOpenError');
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

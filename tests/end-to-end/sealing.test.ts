import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { createDeskKey } from '../../content/sealing/desk-key.ts';
import { openText, sealText } from '../../content/sealing/envelope.ts';
import { deriveFollowUp } from '../../content/sealing/follow-up.ts';
import { unwrapDeskKey, wrapDeskKey } from '../../content/sealing/key-wrap.ts';
import { bundleForBrowser } from '../sealing/bundle-for-browser.ts';
import { hpkeVectors } from '../sealing/rfc9180-vectors.ts';
import { toExpected } from '../sealing/run-vector.ts';

type Sealing = typeof import('../sealing/browser-part.ts');
declare global {
  interface Window {
    sealing: Sealing;
  }
}

const place = { purpose: 'request', context: ['agadir', 'K7M2'] } as const;
const phrase = 'K7M29QXR4TBHP3WD';
const text = 'سلام ⵣ 👩🏽‍🍼';

/** A page of our own, under the portal's policy: 127.0.0.1 is a secure context, so WebCrypto is there. */
async function openPage(page: Page, bundle: string): Promise<() => void> {
  const server = createServer(({ url }, response) => {
    const script = url === '/bundle.js';
    const body = '<!doctype html><title>sealing</title><script type="module" src="/entry.js"></script>';
    response.setHeader('content-type', script || url === '/entry.js' ? 'text/javascript' : 'text/html');
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
    const entry = "import * as sealing from '/bundle.js'; window.sealing = sealing;";
    response.end(script ? bundle : url === '/entry.js' ? entry : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => 'sealing' in window);
  return () => server.close();
}

test('the browser and the server seal, open and derive the same', async ({ page }) => {
  const close = await openPage(page, await bundleForBrowser('tests/sealing/browser-part.ts'));
  expect(await page.evaluate(() => window.sealing.canSeal())).toBe(true);

  await test.step('vectors of RFC 9180', async () => {
    for (const vector of hpkeVectors) {
      const computed = await page.evaluate((given) => window.sealing.runVector(given), vector);
      expect(computed, vector.name).toEqual(toExpected(vector));
    }
  });

  await test.step('sealed in the browser, opened by Node', async () => {
    const { publicKey, keyId, keyPair } = await createDeskKey();
    const what = { text, publicKey, keyId, ...place };
    const envelope = await page.evaluate((given) => window.sealing.sealText(given), what);
    expect(await openText({ envelope, keyPair, ...place })).toBe(text);
  });

  await test.step('a desk key made and wrapped in the browser opens in Node, and back', async () => {
    const made = await page.evaluate(async (given) => {
      const deskKey = await window.sealing.createDeskKey();
      const { keyId, publicKey } = deskKey;
      return { keyId, publicKey, wrap: await window.sealing.wrapDeskKey({ deskKey, phrase: given }) };
    }, phrase);
    const desk = await unwrapDeskKey({ ...made, phrase, extractable: true });
    const envelope = await sealText({ ...made, text, ...place });
    const wrap = await wrapDeskKey({ deskKey: desk, phrase });
    const opened = await page.evaluate(
      async ({ envelope, place, ...stored }) => {
        const { keyPair } = await window.sealing.unwrapDeskKey(stored);
        const { extractable } = keyPair.privateKey;
        return { extractable, text: await window.sealing.openText({ envelope, keyPair, ...place }) };
      },
      { envelope, place, wrap, keyId: made.keyId, phrase },
    );
    expect(opened).toEqual({ extractable: false, text });
  });

  await test.step('a code typed in the browser derives what Node derives, and reads the answer', async () => {
    const { publicKey, keyId, locator, auth } = await deriveFollowUp(phrase);
    const answer = { purpose: 'answer', context: ['agadir', locator] } as const;
    const envelope = await sealText({ text, publicKey, keyId, ...answer });
    const read = await page.evaluate(
      async ({ envelope, answer }) => {
        const parsed = window.sealing.parseCode('\u200fk٧m٢ – 9qxr 4TBH ｐ3wd', 16);
        if (!parsed.ok) return parsed;
        const { keyPair, ...derived } = await window.sealing.deriveFollowUp(parsed.code);
        return { ...derived, text: await window.sealing.openText({ envelope, keyPair, ...answer }) };
      },
      { envelope, answer },
    );
    expect(read).toEqual({ publicKey, keyId, locator, auth, text });
  });

  await test.step('a damaged envelope does not open, and does not say why', async () => {
    const failure = await page.evaluate(async () => {
      const { keyPair, publicKey, keyId } = await window.sealing.createDeskKey();
      const where = { purpose: 'note', context: [] } as const;
      const envelope = await window.sealing.sealText({ text: 'x', publicKey, keyId, ...where });
      const moved = window.sealing.openText({ envelope, keyPair, purpose: 'answer', context: [] });
      return moved.catch((error: Error) => ({ name: error.name, cause: error.cause }));
    });
    expect(failure).toEqual({ name: 'CannotOpenError', cause: undefined });
  });

  close();
});

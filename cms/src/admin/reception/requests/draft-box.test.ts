import { createDeskKey } from '@portal/content/sealing/desk-key.ts';
import { expect, it } from 'vitest';
import { createDraftBox } from './draft-box.ts';

const request = { commune: 'agadir', locator: 'K7M2' };
const draft = { author: 'office', text: 'Venez mardi', organisation: 'cnss' } as const;

it('gives a draft back to whoever opens the desk, and to nobody else', async () => {
  const [desk, other] = await Promise.all([createDeskKey(), createDeskKey()]);
  const box = createDraftBox();
  await box.keep(request, desk, draft);
  expect(await box.open(request, new Map())).toBeUndefined();
  expect(await box.open(request, new Map([[desk.keyId, other.keyPair]]))).toBeUndefined();
  expect(await box.open({ ...request, locator: 'AAAA' }, new Map([[desk.keyId, desk.keyPair]]))).toBeUndefined();
  expect(await box.open(request, new Map([[desk.keyId, desk.keyPair]]))).toEqual(draft);
});

it('keeps the last of many changes, and nothing of what was sent or emptied', async () => {
  const desk = await createDeskKey();
  const keys = new Map([[desk.keyId, desk.keyPair]]);
  const box = createDraftBox();
  await Promise.all(['V', 'Ve', 'Ven'].map((text) => box.keep(request, desk, { ...draft, text })));
  expect((await box.open(request, keys))?.text).toBe('Ven');
  // A change that is still being sealed when the answer has left must not bring it back.
  const late = box.keep(request, desk, draft);
  box.drop(request);
  await late;
  expect(await box.open(request, keys)).toBeUndefined();
  await box.keep(request, desk, draft);
  await box.keep(request, desk, { ...draft, text: ' ' });
  expect(await box.open(request, keys)).toBeUndefined();
});

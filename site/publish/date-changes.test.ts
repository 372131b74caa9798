import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { afterAll, expect, it } from 'vitest';
import { dateChanges } from './date-changes.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-changes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const content = readSeed('2026-11-28');
const monday = new Date('2026-11-02T09:30:00Z');
const tuesday = new Date('2026-11-03T09:30:00Z');
const wednesday = new Date('2026-11-04T09:30:00Z');

function renameFirst({ service: [first, ...others], ...rest }: Snapshot): Snapshot {
  if (!first) throw new Error('The seed has no service.');
  return { ...rest, service: [{ ...first, cost: 'paid' }, ...others] };
}

it('dates a record by the build that first saw it as it is', async () => {
  const file = join(folder, 'changes.json');
  const key = `service/${content.service[0]?.slug}`;
  await dateChanges(content, file, monday);
  const bytes = readFileSync(file, 'utf8');
  expect((await dateChanges(content, file, tuesday)).get(key)).toBe(monday.toISOString());
  expect(readFileSync(file, 'utf8')).toBe(bytes);

  const changed = await dateChanges(renameFirst(content), file, wednesday);
  expect(changed.get(key)).toBe(wednesday.toISOString());
  expect([...changed.values()].filter((moment) => moment === wednesday.toISOString())).toHaveLength(1);
});

it('forgets what is withdrawn: published again, it is new', async () => {
  const file = join(folder, 'withdrawn.json');
  await dateChanges(content, file, monday);
  const without = await dateChanges({ ...content, office: [] }, file, tuesday);
  expect([...without.keys()].filter((key) => key.startsWith('office/'))).toEqual([]);
  expect((await dateChanges(content, file, wednesday)).get('office/agadir')).toBe(wednesday.toISOString());
});

it.each(['', '{', '[]', '{"office/agadir":{"digest":1}}'])('dates anew when the file holds %j', async (text) => {
  const file = join(folder, 'damaged.json');
  writeFileSync(file, text);
  expect((await dateChanges(content, file, monday)).get('office/agadir')).toBe(monday.toISOString());
});

it('keeps the date of a record that was published once more as it was', async () => {
  const file = join(folder, 'again.json');
  const publish = (changedAt: string) => ({
    ...content,
    office: content.office.map((office) => ({ ...office, changedAt })),
  });
  await dateChanges(publish('2026-11-01T08:00:00.000Z'), file, monday);
  const again = await dateChanges(publish('2026-11-03T08:00:00.000Z'), file, tuesday);
  expect(again.get('office/agadir')).toBe(monday.toISOString());
});

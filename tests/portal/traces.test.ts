import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { canary, confidedPhone, keepFile, keepText, openTraces, reportCanary, sweepTraces } from './traces.ts';

const former = process.env['PORTAL_TEST_TRACES'];
let folder: string;
beforeEach(() => {
  folder = openTraces();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  if (former === undefined) delete process.env['PORTAL_TEST_TRACES'];
  else process.env['PORTAL_TEST_TRACES'] = former;
});

it('finds what was confided in a log, a mail, and the middle of a database', () => {
  keepText('log', 'strapi', 'Listening');
  keepText('mail', 'notice', `Subject: x\n\n${canary}`);
  keepText('log', 'site', `error: ${reportCanary}`);
  const file = join(mkdtempSync(join(tmpdir(), 'portal-')), 'data.db');
  writeFileSync(file, Buffer.concat([Buffer.alloc(70_000, 0xff), Buffer.from(confidedPhone), Buffer.alloc(9)]));
  keepFile('database', 'data.db', file);
  expect(sweepTraces(folder).toSorted()).toEqual([
    expect.stringMatching(/^database .*data\.db holds \+212/),
    expect.stringMatching(/^log .*site holds CANARY/),
    expect.stringMatching(/^mail .*notice holds CANARY/),
  ]);
});

it('lets a reported error stand in the database, where it belongs', () => {
  keepText('database', 'data.db', reportCanary);
  expect(sweepTraces(folder)).toEqual([]);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchAgain } from './fetch-again.ts';

describe('fetchAgain', () => {
  let cut = 0;
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (asked <= cut) request.socket.destroy();
    else response.end('content');
  });
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('asks once more when the connection is closed', async () => {
    [cut, asked] = [1, 0];
    expect(await (await fetchAgain(url, {})).text()).toBe('content');
    expect(asked).toBe(2);
  });

  it('asks no third time', async () => {
    [cut, asked] = [2, 0];
    await expect(fetchAgain(url, {})).rejects.toThrow('fetch failed');
    expect(asked).toBe(2);
  });

  it('does not repeat what has taken too long', async () => {
    [cut, asked] = [0, 0];
    await expect(fetchAgain(url, { signal: AbortSignal.abort() })).rejects.toThrow();
    await sleep(20);
    expect(asked).toBe(0);
  });
});

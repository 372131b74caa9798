import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeIdleBodies } from '../../cms/src/intake/close-idle-bodies.ts';

const idleMs = 300;

describe('a server that closes idle bodies', () => {
  const server = createServer((request, response) => {
    // The answer takes longer than a body may stand still.
    request.resume().once('end', () => setTimeout(() => response.end('answered'), idleMs * 2));
  });
  let port: number;
  beforeAll(async () => {
    closeIdleBodies(server, idleMs);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('waits for its own answers, with and without a body', async () => {
    const url = `http://127.0.0.1:${port}/`;
    expect(await (await fetch(url)).text()).toBe('answered');
    expect(await (await fetch(url, { method: 'POST', body: 'x'.repeat(1000) })).text()).toBe('answered');
  });

  it('waits for a body that comes slowly', async () => {
    const { said, socket } = open();
    for (const letter of 'abcdef') {
      socket.write(letter);
      await pause(idleMs / 2);
    }
    await expect.poll(said).toContain('answered');
    socket.destroy();
  });

  it('closes one that has stopped', async () => {
    const { said, socket } = open();
    socket.write('abc');
    await once(socket, 'close');
    expect(said()).not.toContain('answered');
  });

  function open() {
    let text = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', () => {});
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\n\r\n');
    return { said: () => text, socket };
  }
});

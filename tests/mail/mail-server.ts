import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { findFreePort } from '../portal/find-free-port.ts';
import { keepText } from '../portal/traces.ts';

export interface Mail {
  readonly recipients: readonly string[];
  /** As it travels. */
  readonly text: string;
  /** As it is read. */
  readonly body: string;
}

export type Mood = 'takes' | 'refuses' | 'refuses for ever' | 'hangs';

/** A real SMTP server that takes, refuses or hangs, as a test wants it. */
export async function startMailServer() {
  const mails: Mail[] = [];
  let mood: Mood = 'takes';
  let waiting: (() => void)[] = [];
  let isHanging = false;
  const port = await findFreePort();
  const create = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onMailFrom(_address, _session, done) {
        if (mood === 'refuses') return done(Object.assign(new Error('Busy'), { responseCode: 451 }));
        if (mood === 'refuses for ever') return done(Object.assign(new Error('No'), { responseCode: 550 }));
        if (mood === 'takes') return done();
        isHanging = true;
        waiting.push(done);
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          const text = Buffer.concat(chunks).toString('utf8');
          keepText('mail', `mails-${port}`, text);
          keepText('mail', `mails-${port}`, readBody(text));
          mails.push({ recipients, text, body: readBody(text) });
          done();
        });
      },
    });
  let server: SMTPServer | undefined;

  return {
    port,
    mails,
    isHanging: () => isHanging,
    setMood(next: Mood): void {
      mood = next;
      if (next !== 'takes') return;
      for (const done of waiting) done();
      waiting = [];
    },
    async open(): Promise<AddressInfo> {
      server = create();
      const listening = server.listen(port, '127.0.0.1');
      await once(listening, 'listening');
      return listening.address() as AddressInfo;
    },
    async close(): Promise<void> {
      const closing = server;
      server = undefined;
      if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
    },
  };
}
export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** The words of a mail, of all its parts, however they were packed for the way. */
function readBody(text: string): string {
  const split = text.indexOf('\r\n\r\n');
  const [head, body] = [text.slice(0, split), text.slice(split + 4)];
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  if (boundary)
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => readBody(part.trimStart()))
      .join('\n');
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { findFreePort } from '../portal/find-free-port.ts';

export interface Mail {
  readonly recipients: readonly string[];
  readonly text: string;
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
          mails.push({ recipients, text: Buffer.concat(chunks).toString('utf8') });
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

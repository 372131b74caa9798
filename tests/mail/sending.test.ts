import { randomUUID } from 'node:crypto';
import { makeFollowUpCode } from '@portal/content/sealing/code.ts';
import { deriveFollowUp, hashAuth } from '@portal/content/sealing/follow-up.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseNames, readValue, startOn, type TestStrapi } from '../intake/databases.ts';
import { postMessage } from '../intake/post-message.ts';
import { canary, findDeskKey, makeRequest, postRequest } from '../intake/post-request.ts';
import { assign, hireColleague } from '../reception/officer.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

const patience = { timeout: 60_000, interval: 100 };

describe.each(databaseNames)('mail to the officers, on %s', (database) => {
  let server: MailServer;
  let strapi: TestStrapi;

  beforeAll(async () => {
    server = await startMailServer();
    await server.open();
    const env = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(server.port), MAIL_FROM: 'portail@baom.example' };
    strapi = await startOn(database, env);
  });
  afterAll(async () => {
    await strapi?.stop();
    await server?.close();
  });

  const post = async (commune = 'taliouine') => {
    const request = await makeRequest(strapi, { commune });
    expect((await postRequest(strapi, request)).status).toBe(201);
    return request.locator;
  };
  const read = (columns: string, locator: string, kind = 'officer:') =>
    readValue(strapi, `SELECT ${columns} FROM intake_mail WHERE locator = '${locator}' AND kind LIKE '${kind}%'`);
  /** A request whose code somebody holds, and whose arrival was told. */
  const postFollowed = async () => {
    const followUp = await deriveFollowUp(makeFollowUpCode());
    const { locator } = followUp;
    const visitor = { authHash: await hashAuth(followUp.auth), publicKey: followUp.publicKey };
    await postRequest(strapi, await makeRequest(strapi, { commune: 'taliouine', locator, visitor }));
    await waitFor(() => expect(read('sent_at', locator)).not.toBe(''));
    return { followUp, locator };
  };
  const answer = (locator: string) =>
    readValue(
      strapi,
      'INSERT INTO intake_messages (locator, idempotency_key, author, iso_week, sealed_by, for_office) ' +
        `VALUES ('${locator}', '${randomUUID()}', 'office', '2026-W48', 'desk', '{}')`,
    );
  const waitFor = (check: () => void) => vi.waitFor(check, patience);
  /** Instead of waiting for minutes. */
  const makeDue = () =>
    readValue(strapi, "UPDATE intake_mail SET next_try_at = 0 WHERE next_try_at > 0 AND kind LIKE 'officer:%'");

  it('says once that something waits, and not what, whose or where', async () => {
    const locator = await post();
    await waitFor(() => expect(read('sent_at', locator)).toMatch(/^\d{4}-W\d{2}$/));
    expect(server.mails.map(({ recipients }) => recipients)).toEqual([['taliouine@demo.baom.example']]);
    const text = server.mails[0]?.text ?? '';
    expect(text).toMatch(/^Subject: Une nouvelle demande vous attend\r$/m);
    expect(text).toMatch(/^From: portail@baom\.example\r$/m);
    expect(text).toContain('/admin/reception');
    for (const secret of [locator, canary, 'X-Mailer']) expect(text).not.toContain(secret);
    expect(text.replaceAll('taliouine@demo.baom.example', '')).not.toMatch(/taliouine|health|sante/i);
    // Nothing in the row says on which day or at what hour somebody wrote.
    expect(read('next_try_at', locator)).toBe('');
    expect(readValue(strapi, `SELECT * FROM intake_mail WHERE locator = '${locator}'`)).not.toMatch(
      /\d{10}|\d-\d\d-\d/,
    );
  });

  it('takes the request while the server hangs, and sends one mail when it is back', async () => {
    const before = server.mails.length;
    server.setMood('hangs');
    const locator = await post();
    await waitFor(() => expect(server.isHanging()).toBe(true));
    await post('agadir');
    expect(server.mails).toHaveLength(before);
    expect(read('sent_at', locator)).toBe('');
    server.setMood('takes');
    await waitFor(() => expect(server.mails).toHaveLength(before + 2));
    await waitFor(() => expect(read('sent_at', locator)).not.toBe(''));
    expect(server.mails.slice(before).flatMap(({ recipients }) => recipients)).toEqual([
      'taliouine@demo.baom.example',
      'agadir@demo.baom.example',
    ]);
  });

  it('says that a visitor wrote again, once until the office has answered', async () => {
    const { followUp, locator } = await postFollowed();
    const before = server.mails.length;
    const deskKey = await findDeskKey(strapi, 'taliouine');
    const write = async () => {
      const sent = await postMessage(strapi, { followUp, text: canary, commune: 'taliouine', deskKey });
      expect(sent.status).toBe(201);
    };
    const countLetters = () =>
      readValue(strapi, `SELECT count(*) FROM intake_mail WHERE locator = '${locator}' AND kind LIKE '%:letter:%'`);
    await write();
    await waitFor(() => expect(server.mails).toHaveLength(before + 1));
    await write();
    // The second message has the name of the first: no row that could be sent.
    await waitFor(() => expect(read('sent_at', locator, 'officer:%:letter:0')).not.toBe(''));
    expect(countLetters()).toBe('1');
    const mail = server.mails.at(-1);
    expect(mail?.recipients).toEqual(['taliouine@demo.baom.example']);
    expect(mail?.text).toMatch(/^Subject: Un message vous attend\r$/m);
    for (const secret of [locator, canary, 'Une nouvelle demande']) expect(mail?.text).not.toContain(secret);

    answer(locator);
    await write();
    await waitFor(() => expect(server.mails).toHaveLength(before + 2));
    expect(countLetters()).toBe('2');
  });

  it('tells nobody of a message that was answered before its mail could leave', async () => {
    const { followUp, locator } = await postFollowed();
    const before = server.mails.length;
    readValue(strapi, 'ALTER TABLE intake_mail RENAME TO intake_mail_gone');
    const deskKey = await findDeskKey(strapi, 'taliouine');
    const letter = { followUp, text: 'a', commune: 'taliouine', deskKey };
    expect((await postMessage(strapi, letter)).status).toBe(201);
    await waitFor(() => expect(strapi.log()).toContain('could not be queued'));
    readValue(strapi, 'ALTER TABLE intake_mail_gone RENAME TO intake_mail');
    answer(locator);
    readValue(
      strapi,
      'INSERT INTO intake_mail (locator, commune, kind, attempts, next_try_at) ' +
        `VALUES ('${locator}', 'taliouine', 'letter:${deskKey.keyId}:0', 0, 0)`,
    );
    await waitFor(() => expect(read('sent_at', locator, 'letter:')).toBe('not needed'));
    expect(server.mails).toHaveLength(before);
  });

  it('sends a new password in French and Arabic, to whoever forgot it', async () => {
    const before = server.mails.length;
    const asked = await fetch(`${strapi.url}/admin/forgot-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'agadir@demo.baom.example' }),
    });
    expect(asked.status).toBe(204);
    await waitFor(() => expect(server.mails).toHaveLength(before + 1));
    const { recipients, text, body } = server.mails.at(-1) ?? { recipients: [], text: '', body: '' };
    expect(recipients).toEqual(['agadir@demo.baom.example']);
    expect(text).toMatch(/^From: portail@baom\.example\r$/m);
    // Once for each language in plain text, and in the part that mail programs show.
    expect(body.match(/^https?:\/\/\S+\/auth\/reset-password\?code=\w+\s*$/gm)).toHaveLength(2);
    expect(body.match(/<a href="https?:\/\/\S+\/auth\/reset-password\?code=\w+">/g)).toHaveLength(2);
    expect(body.indexOf('Vous avez demandé')).toBeLessThan(body.indexOf('طلبتم كلمة سر جديدة'));
    expect(body).not.toMatch(/We heard|password(?!\?code)|Demo|Agadir/i);
  });

  it('tries again while the server refuses, waits longer each time, and gives up in the end', async () => {
    const before = server.mails.length;
    server.setMood('refuses');
    const locator = await post();
    const isMine = `locator = '${locator}' AND kind LIKE 'officer:%'`;
    // The times themselves are those of back-off.test.ts; while a try lasts, the row is held for ten minutes.
    for (const tries of [1, 2]) {
      await waitFor(() => {
        const [attempts, next] = read('attempts, next_try_at', locator).split('|').map(Number);
        expect(attempts).toBe(tries);
        expect((next ?? 0) - Date.now()).toBeLessThanOrEqual(tries * 60_000);
      });
      if (tries === 1) makeDue();
    }
    readValue(strapi, `UPDATE intake_mail SET attempts = 9, next_try_at = 0 WHERE ${isMine}`);
    await waitFor(() => expect(read('attempts, next_try_at, sent_at', locator)).toBe('10||'));
    await waitFor(() => expect(strapi.log()).toContain('Mail ALARM'));
    server.setMood('takes');
    expect(server.mails).toHaveLength(before);
  });

  it('keeps the queue over a crash while the server is down, and sends each mail once', async () => {
    const before = server.mails.length;
    await server.close();
    const locators = [await post(), await post()];
    await waitFor(() => expect(read('attempts', locators[0] ?? '')).not.toBe(''));
    await strapi.kill();
    await server.open();
    await strapi.restart();
    makeDue();
    for (const locator of locators) await waitFor(() => expect(read('sent_at', locator)).not.toBe(''));
    makeDue();
    await post('agadir');
    await waitFor(() => expect(server.mails).toHaveLength(before + 3));
  });

  it('tells every officer of the desk once, in their language, and nobody who is no officer of it', async () => {
    await hireColleague(strapi, ['taliouine']);
    readValue(strapi, "UPDATE admin_users SET prefered_language = 'ar' WHERE email LIKE 'colleague@%'");
    const before = server.mails.length;
    const locator = await post();
    await waitFor(() => expect(server.mails).toHaveLength(before + 2));
    const mails = server.mails.slice(before);
    expect(mails.flatMap(({ recipients }) => recipients).toSorted()).toEqual([
      'colleague@demo.baom.example',
      'taliouine@demo.baom.example',
    ]);
    const arabic = mails.find(({ recipients }) => recipients[0]?.startsWith('colleague'))?.text ?? '';
    const subject = Buffer.from('طلب جديد في انتظاركم').toString('base64');
    expect(arabic.replaceAll(/\r\n\s?/g, '').includes(subject) || /=\?UTF-8\?[BQ]\?/.test(arabic)).toBe(true);
    expect(readValue(strapi, `SELECT count(*) FROM intake_mail WHERE locator = '${locator}'`)).toBe('3');
  });

  it.each(['a@b.example\r\nBcc: evil@x.example', 'colleague@demo.baom.example, evil@x.example'])(
    'writes to nobody through an address that is two (%j)',
    async (address) => {
      await assign(strapi, 'taliouine', []).catch(() => undefined);
      const escaped = database === 'SQLite' ? `'${address}'` : `E'${address.replace('\r\n', '\\r\\n')}'`;
      readValue(strapi, `UPDATE admin_users SET email = ${escaped} WHERE firstname = 'Collègue'`);
      const before = server.mails.length;
      const locator = await post();
      await waitFor(() => expect(read('attempts, next_try_at, sent_at', locator)).toBe('1||'));
      expect(server.mails).toHaveLength(before);
      // The row is written before the line of the log.
      await waitFor(() => expect(strapi.log()).toContain('is not one address'));
      expect(strapi.log()).not.toContain('evil');
    },
  );

  it('finds a request whose notice could not be queued, and forgets one that somebody has opened', async () => {
    const [first, second] = [await makeRequest(strapi), await makeRequest(strapi)];
    readValue(strapi, 'ALTER TABLE intake_mail RENAME TO intake_mail_gone');
    for (const request of [first, second]) expect((await postRequest(strapi, request)).status).toBe(201);
    await waitFor(() => expect(strapi.log()).toContain('could not be queued'));
    readValue(strapi, 'ALTER TABLE intake_mail_gone RENAME TO intake_mail');
    const before = server.mails.length;
    readValue(strapi, `UPDATE intake_requests SET state = 'contact' WHERE locator = '${second.locator}'`);
    await strapi.restart();
    await waitFor(() => expect(read('sent_at', first.locator)).not.toBe(''));
    expect(server.mails).toHaveLength(before + 1);
    expect(readValue(strapi, `SELECT count(*) FROM intake_mail WHERE locator = '${second.locator}'`)).toBe('0');
  });
});

describe('without a mail server', () => {
  let strapi: TestStrapi;
  beforeAll(async () => {
    strapi = await startOn('SQLite');
  });
  afterAll(async () => {
    await strapi?.stop();
  });

  it('the queue waits, without the hour, and the log says once that mail is not set up', async () => {
    const request = await makeRequest(strapi);
    expect((await postRequest(strapi, request)).status).toBe(201);
    await vi.waitFor(() => {
      const row = readValue(
        strapi,
        `SELECT next_try_at, attempts FROM intake_mail WHERE locator = '${request.locator}'`,
      );
      expect(row).toBe('0|0');
    }, patience);
    expect(strapi.log().split('Mail is not set up')).toHaveLength(2);
  });
});

import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';
import { readCode } from '../database/read-fault';
import { addressNotices, queueForgottenNotices } from './address-notices';
import { sendMails } from './send-mails';

const searchMs = 10 * 60_000;

let timer: NodeJS.Timeout | undefined;

/** Sends what waits, in rounds. The queue is a table: what a crash interrupts, the next start goes on with. */
export function openPostOffice(strapi: Core.Strapi): void {
  const { SMTP_HOST, MAIL_ROUND_SECONDS } = getSettings();
  if (!SMTP_HOST) {
    strapi.log.info('Mail is not set up (SMTP_HOST): no officer is told of new requests. The notices wait.');
    return;
  }
  let nextSearch = 0;
  let isBusy = false;
  const round = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      if (Date.now() >= nextSearch) {
        await queueForgottenNotices(strapi);
        nextSearch = Date.now() + searchMs;
      }
      await addressNotices(strapi, Date.now());
      await sendMails(strapi);
    } catch (error) {
      strapi.log.warn(`Mail: a round was not finished (${readCode(error)}); the next one goes on.`);
    } finally {
      isBusy = false;
    }
  };
  timer = setInterval(() => void round(), MAIL_ROUND_SECONDS * 1000);
  void round();
}

export function closePostOffice(): void {
  clearInterval(timer);
}

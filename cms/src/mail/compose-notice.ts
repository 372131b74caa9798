import { z } from 'zod';
import type { News } from './mail-kinds';
import messages from './messages.json';
import { toHtml } from './to-html';

const addressSchema = z.email().max(254);

/** One address and nothing else: nodemailer makes recipients of whatever follows a comma or a line break. */
export function isOneAddress(text: string): boolean {
  return addressSchema.safeParse(text).success;
}

/** That something waits, and where. Not what, not whose, not where from: mail is read by many on its way. */
export function composeNotice(
  news: News,
  preferredLanguage: string | null,
  link: string,
): { subject: string; text: string; html: string } {
  const language = preferredLanguage === 'ar' || preferredLanguage === 'en' ? preferredLanguage : 'fr';
  const { subject, open } = messages[news][language];
  return { subject, text: `${subject}.\n\n${open}\n${link}\n`, html: toHtml([`${subject}.`, open, link], link) };
}

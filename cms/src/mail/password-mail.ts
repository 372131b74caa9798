import messages from './messages.json';
import { toHtml } from './to-html';

const { fr, ar } = messages.password;
/** Strapi puts the address in (lodash template). */
const link = '<%= url %>';
const paragraphs = [fr.text, link, fr.else, ar.text, link, ar.else];

/** Whoever forgot a password is not signed in, and Strapi knows one text for all: French, and Arabic below. */
export const passwordMail = {
  subject: `${fr.subject} – ${ar.subject}`,
  text: paragraphs.join('\n\n'),
  html: toHtml(paragraphs, link),
};

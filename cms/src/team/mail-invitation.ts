import type { Core } from '@strapi/strapi';
import { getSettings } from '../../config/settings';

const subject = 'Portail BAOM : votre accès — بوابة BAOM: حسابك';

const compose = (link: string) => `Bonjour,

La coordination du réseau BAOM vous invite à tenir à jour les pages du portail. Ce lien est pour vous seul·e :
choisissez-y votre mot de passe.

${link}

مرحبا،

تدعوك تنسيقية شبكة BAOM إلى تحيين صفحات البوابة. هذا الرابط لك وحدك: اختر فيه كلمة السر.

${link}
`;

/** False when no mail server is set or it does not take the mail: the coordination then passes the link on. */
export async function mailInvitation(strapi: Core.Strapi, to: string, link: string): Promise<boolean> {
  if (!getSettings().SMTP_HOST) return false;
  try {
    await strapi
      .plugin('email')
      .service('email')
      .send({ to, subject, text: compose(link) });
    return true;
  } catch {
    // The error of a mail server may hold the address, and the mail holds a key.
    strapi.log.warn('An invitation could not be mailed; its link was shown to the person who invited');
    return false;
  }
}

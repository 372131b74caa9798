import { passwordMail } from '../src/mail/password-mail';
import { makePreviewUrl } from '../src/preview/make-preview-url';
import { getSettings } from './settings';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export default () => {
  const settings = getSettings();
  return {
    auth: {
      secret: settings.ADMIN_JWT_SECRET,
      // An office's computer is shared: Strapi's own figures are 14 and 30 days.
      sessions: {
        accessTokenLifespan: 15 * minute,
        maxRefreshTokenLifespan: 7 * day,
        idleRefreshTokenLifespan: 1 * day,
        maxSessionLifespan: 10 * hour,
        idleSessionLifespan: 1 * hour,
      },
    },
    forgotPassword: { emailTemplate: passwordMail },
    apiToken: { salt: settings.API_TOKEN_SALT },
    transfer: { token: { salt: settings.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: settings.ENCRYPTION_KEY },
    preview: {
      enabled: true,
      config: {
        allowedOrigins: [settings.PREVIEW_ORIGIN ?? settings.SITE_ORIGIN],
        handler: (uid: string, asked: { documentId?: string; locale?: string | null }) =>
          makePreviewUrl(strapi, uid, asked),
      },
    },
    flags: { nps: false, promoteEE: false, docLinks: false },
    tutorials: false,
    notifications: { releases: false },
    autoOpen: false,
  };
};

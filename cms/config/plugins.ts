import { requestLimit } from '../src/uploads/request-limit';
import { getSettings, type Settings } from './settings';

const year = 365 * 24 * 60 * 60 * 1000;

export default () => ({
  email: { config: toMailConfig(getSettings()) },
  // No public accounts and no public role: content is read with the build's token, requests arrive by one route.
  'users-permissions': { enabled: false },
  upload: {
    config: {
      // src/uploads tells an editor what to do; what it makes of a picture is far below.
      sizeLimit: requestLimit,
      // Strapi's own list goes by the name when the bytes tell it nothing; src/uploads judges by content.
      security: { allowedTypes: ['*/*'] },
      // File names carry a hash of the content; without an age every build would encode every picture again.
      providerOptions: { localServer: { maxage: year } },
    },
  },
});

const minute = 60_000;

function toMailConfig(settings: Settings) {
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_SECURE: secure, SMTP_USER: user, SMTP_PASSWORD: pass } = settings;
  const transport = {
    host,
    port,
    secure,
    ...(user && pass ? { auth: { user, pass } } : {}),
    // A password never leaves this machine unencrypted.
    requireTLS: !secure && Boolean(user) && host !== 'localhost' && host !== '127.0.0.1',
    // Nobody waits for it: a slow server is given time, for a mail given up too early might arrive twice.
    connectionTimeout: minute,
    greetingTimeout: 2 * minute,
    socketTimeout: 3 * minute,
  };
  return {
    provider: 'nodemailer',
    // Without a server of yours mail goes nowhere. Strapi's default would deliver it to strangers' servers by itself.
    providerOptions: host ? transport : { jsonTransport: true },
    settings: { defaultFrom: settings.MAIL_FROM, defaultReplyTo: settings.MAIL_FROM },
  };
}

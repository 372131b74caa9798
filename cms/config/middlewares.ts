import { requestLimit } from '../src/uploads/request-limit';
import { getSettings } from './settings';

export default () => {
  const settings = getSettings();
  return [
    'global::restrict-content',
    'strapi::logger',
    'global::hide-locators',
    'strapi::errors',
    {
      name: 'strapi::security',
      config: { frameguard: { action: 'deny' }, referrerPolicy: { policy: 'no-referrer' } },
    },
    {
      name: 'strapi::cors',
      config: { origin: [settings.SITE_ORIGIN], methods: ['GET', 'POST', 'OPTIONS'], credentials: false },
    },
    // Before the body is read: what is too large or not JSON never reaches the parser.
    'global::guard-intake',
    'global::refuse-large-uploads',
    'strapi::query',
    {
      name: 'strapi::body',
      config: {
        // Five hundred lines of an old register, sealed (content/schema/desk.ts).
        jsonLimit: '2mb',
        formLimit: '64kb',
        textLimit: '64kb',
        // Read before anybody is asked who they are; what src/uploads refuses with advice fits in.
        formidable: {
          maxFileSize: requestLimit,
          maxTotalFileSize: requestLimit,
          minFileSize: 0,
          allowEmptyFiles: true,
        },
      },
    },
    'global::take-turns',
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ];
};

import { getSettings } from './settings';

export default () => {
  const settings = getSettings();
  const behindTls = settings.PUBLIC_URL?.startsWith('https:') === true && settings.REQUEST_TRUST_PROXY;
  return {
    host: settings.HOST,
    port: settings.PORT,
    ...(settings.PUBLIC_URL ? { url: settings.PUBLIC_URL } : {}),
    app: { keys: settings.APP_KEYS },
    // Only where TLS ends at a proxy: without it the secure session cookie cannot be set.
    proxy: { koa: behindTls },
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: true } },
  };
};

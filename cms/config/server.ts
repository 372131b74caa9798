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
    // Of X-Forwarded-For only the last was written by that proxy; the ones before it come from the sender.
    proxy: { koa: behindTls, maxIpsCount: 1 },
    // Bodies that stand still are closed sooner (src/intake/close-idle-bodies.ts); a recording may take its two minutes.
    http: { serverOptions: { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 2000 } },
    transfer: { remote: { enabled: false } },
    logger: { updates: { enabled: false }, startup: { enabled: true } },
  };
};

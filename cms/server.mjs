import { createRequire, enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Starts Strapi as its own command does, without what that loads besides (its cloud, its builders), and with what Node
 * has compiled the last time: every start is waited for, by people and by tests.
 */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
enableCompileCache(at('.cache/compiled'));

// Node cannot load the modern half of Strapi.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
await createStrapi({ appDir: at('.'), distDir: at('dist') }).start();
flushCompileCache();

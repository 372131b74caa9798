import { defineConfig } from 'astro/config';
import { readTileSource } from './site/features/map/tile-source.ts';
import { readPreviewBuild } from './site/preview/preview-build.ts';
import { readReuse } from './site/publish/reuse-pages/page-reads.ts';
import { reusePages } from './site/publish/reuse-pages/reuse-pages.ts';

/** The address visitors use; canonical links, feeds and the sitemap are made from it. */
const site = process.env.SITE_ORIGIN ?? 'http://localhost:4321';

/** The preview of a draft: the pages of one record only, at an address of their own. */
const preview = readPreviewBuild();
const previewSettings = preview && {
  srcDir: preview.emptySource,
  base: preview.base,
  cacheDir: preview.cache,
  integrations: [
    {
      name: 'preview-routes',
      hooks: {
        'astro:config:setup': ({ injectRoute }) => {
          for (const route of preview.routes) injectRoute(route);
        },
      },
    },
  ],
};

/** A publication after another: what an edit does not touch is taken over. */
const reuse = readReuse();

const sharedStyles =
  /\/site\/(?:ui|layout|styles|features\/(?:hours|listen|translation|abbreviation))\/[^?]*\.(?:astro|css)/;

/** @param {string} id  of a module, as the bundler writes it; the scripts of a component have a bundle of their own */
function isSharedStyle(id) {
  return sharedStyles.test(id) && !id.includes('type=script');
}

export default defineConfig({
  site,
  srcDir: './site',
  publicDir: './public',
  outDir: process.env.PORTAL_OUT ?? './dist',
  trailingSlash: 'always',
  i18n: {
    locales: ['fr', 'ar', 'ary', 'zgh', 'en'],
    defaultLocale: 'fr',
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  build: {
    format: 'directory',
    // The strict CSP header allows no inline style or script: nothing may be inlined (docs/adr/0004).
    inlineStylesheets: 'never',
    concurrency: 4,
  },
  // What most pages share is one sheet, in the cache after the first page; the rest comes with the pages that show it.
  // One sheet for everything weighed 13 KB on a first visit, of which a page used half; one a component made 17 requests.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rollupOptions: { output: { manualChunks: (id) => (isSharedStyle(id) ? 'shared' : undefined) } },
    },
    define: { __MAP_TILES__: JSON.stringify(readTileSource()?.kind ?? 'none') },
  },
  devToolbar: { enabled: false },
  integrations: reuse ? [reusePages(reuse)] : [],
  ...previewSettings,
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../site/launch/project-folder.ts';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "small", "type": "module" }',
  'astro.config.mjs': `
    export default { srcDir: './site', outDir: process.env.PORTAL_OUT, site: process.env.SITE_ORIGIN };`,
  'site/read-themes.mjs': `
    import { readFileSync } from 'node:fs';
    export const themes = JSON.parse(readFileSync(process.env.PORTAL_SNAPSHOT, 'utf8')).theme;`,
  'site/pages/[lang]/desk-keys.json.js': `
    import { readFileSync } from 'node:fs';
    export const getStaticPaths = () => [{ params: { lang: 'fr' } }];
    export const GET = () => new Response(readFileSync(process.env.PORTAL_DESK_KEYS, 'utf8'));`,
  'site/pages/[lang]/index.astro': `---
    import { themes } from '../../read-themes.mjs';
    export const getStaticPaths = () => ['fr', 'ar', 'ary', 'zgh', 'en'].map((lang) => ({ params: { lang } }));
    ---
    <html><body><h1>{themes[0].texts.fr.name}</h1>{themes.map((theme) => <p>{theme.texts.fr.summary}</p>)}</body></html>`.replaceAll(
    /^ {4}/gm,
    '',
  ),
  'site/pages/[lang]/guide/besoin/[slug].astro': `---
    import { themes } from '../../../../read-themes.mjs';
    export const getStaticPaths = () => themes.map((theme) => ({ params: { lang: 'fr', slug: theme.slug }, props: { theme } }));
    const { theme } = Astro.props;
    ---
    <html><body><h1>{theme.texts.fr.name}</h1></body></html>`.replaceAll(/^ {4}/gm, ''),
  'site/pages/[lang]/a-propos/baom.astro': `---
    export const getStaticPaths = () => ['fr', 'ary'].map((lang) => ({ params: { lang } }));
    ---
    <html><body>BAOM</body></html>`.replaceAll(/^ {4}/gm, ''),
};

/** A throw-away Astro project of a few pages, built with the portal's own Astro in seconds. */
export function createSmallProject() {
  const folder = mkdtempSync(join(tmpdir(), 'portal-publish-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

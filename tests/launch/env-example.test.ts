import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { loadEnvFiles, parseSettings, settingNames } from '../../site/launch/settings.ts';
import { secretNames } from '../../site/launch/write-secrets.ts';

const example = parseEnv(readFileSync(join(projectFolder, '.env.example'), 'utf8'));

describe('.env.example', () => {
  it('lists every setting of the site and of the CMS, and none that nobody reads', () => {
    const known = new Set([...settingNames, ...listCmsSettings(), ...secretNames]);
    expect(Object.keys(example).sort()).toEqual([...known].sort());
  });

  it('works as it is', () => {
    expect(parseSettings(example)).toEqual(parseSettings({}));
  });

  it('can be copied to .env without hiding the secrets of cms/.env', () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-env-'));
    mkdirSync(join(folder, 'cms'));
    copyFileSync(join(projectFolder, '.env.example'), join(folder, '.env'));
    writeFileSync(join(folder, 'cms', '.env'), 'BUILD_TOKEN=from-the-cms-0123456789\nPORT=1400\n');
    const env: NodeJS.ProcessEnv = { SITE_PORT: '5000' };
    loadEnvFiles(folder, env);
    expect(env).toMatchObject({ SITE_PORT: '5000', BUILD_TOKEN: 'from-the-cms-0123456789', PORT: '1337' });
    expect(Object.values(env)).not.toContain('');
    rmSync(folder, { recursive: true });
  });

  it('holds no secret', () => {
    expect(secretNames.map((name) => example[name])).toEqual(secretNames.map(() => ''));
  });

  it('is the only way to a setting: nothing else of the environment is read in site/', () => {
    // How the parts of one program speak to each other, and what the system says.
    const ofBuilds = [
      'PORTAL_OUT',
      'PORTAL_SNAPSHOT',
      'PORTAL_DESK_KEYS',
      'PORTAL_FIGURES',
      'PORTAL_PREVIEW',
      'PORTAL_ONLY',
    ];
    const internal = new Set([...ofBuilds, 'PATH', 'CI']);
    const read = listFiles('site').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/process\.env(?:\.|\[')([A-Z_]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(read.filter((name) => !(name in example) && !internal.has(name))).toEqual([]);
  });
});

/** Read from the text: `cms/config` is compiled by Strapi in a module system of its own. */
function listCmsSettings(): string[] {
  const source = readFileSync(join(projectFolder, 'cms', 'config', 'settings.ts'), 'utf8');
  return [...source.matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? '');
}

function listFiles(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|astro)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

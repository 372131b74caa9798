import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hsdsLists } from '../../site/open-data/hsds/shapes.ts';
import { writeOpenData } from '../../site/open-data/write-open-data.ts';
import { writeFiles } from '../../site/publish/write-files.ts';
import { startServer } from '../../site/server/start-server.ts';
import { dateAll, origin, readContent } from '../open-data/small-content.ts';
import { findFreePort } from '../portal/find-free-port.ts';
import { ask } from './serve-release.ts';

/** The rules of docs/operating.md, as an operator copies them. */
const operating = readFileSync('docs/operating.md', 'utf8');
const findRule = (beginning: string) =>
  [...operating.matchAll(/```\w*\n([\s\S]*?)```/g)]
    .map(([, rule = '']) => rule)
    .find((rule) => rule.startsWith(beginning));

const folder = mkdtempSync(join(tmpdir(), 'portal-rewrite-'));
const site = join(folder, 'live');
const files = writeOpenData({ snapshot: readContent(), changes: dateAll(readContent()), origin });

interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const servers: Readonly<Record<string, () => Promise<Running>>> = {
  'the site server': async () => {
    const options = { live: site, cmsUrl: 'http://127.0.0.1:9', siteOrigin: origin, trustProxy: false };
    const { url, close } = await startServer(options, 0, () => undefined);
    return { url, stop: close };
  },
  nginx: async () => {
    const port = await findFreePort();
    const own = join(folder, 'nginx');
    mkdirSync(own);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${own}/${name};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const server = `server { listen 127.0.0.1:${port}; root ${site}; ${findRule('location')} }`;
    const http = `http { access_log off; ${paths.join(' ')} ${server} }`;
    const file = join(own, 'nginx.conf');
    writeFileSync(file, `${user} daemon off; pid ${own}/pid; error_log stderr; events {} ${http}`);
    return run('nginx', ['-c', file, '-e', 'stderr'], port);
  },
  caddy: async () => {
    const port = await findFreePort();
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n admin off\n}\nhttp://127.0.0.1:${port} {\nroot * ${site}\n${findRule('@open')}}\n`);
    return run('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port);
  },
};

async function run(command: string, parameters: readonly string[], port: number): Promise<Running> {
  const child = spawn(command, parameters, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder },
  });
  const url = `http://127.0.0.1:${port}`;
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    if (await fetch(url).catch(() => undefined)) return { url, stop: () => end(child) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${command} did not start: ${said}`);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Debian keeps servers where only root looks for programs. */
function isInstalled(name: string): boolean {
  return name === 'the site server' || spawnSync('which', [name]).status === 0;
}

beforeAll(() => writeFiles(files, site));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.keys(servers))('the addresses of the open data on %s', (name) => {
  it.skipIf(!isInstalled(name))(
    'are those of the standard, with their types, for every list and every record',
    async () => {
      const server = await servers[name]?.();
      if (!server) throw new Error('no server');
      const wrong: string[] = [];
      const check = async (path: string, content: string, type: string) => {
        const { status, headers, body } = await ask(server.url, path);
        const found = String(headers['content-type']).split(';')[0];
        const isOpen = headers['access-control-allow-origin'] === '*';
        if (status !== 200 || body !== Buffer.from(content).toString('latin1')) wrong.push(`${path}: ${status}`);
        else if (found !== type || !isOpen) wrong.push(`${path}: ${found}, ${isOpen}`);
      };
      try {
        for (const [path, content] of files) {
          if (!/^(?:hsds|data)\/(?:fr|ar)\//.test(path)) continue;
          if (path.endsWith('.json'))
            await check(`/${path.replace(/(?:index)?\.json$/, '')}`, content, 'application/json');
          else await check(`/${path}`, content, types[path.split('.').at(-1) ?? ''] ?? '');
        }
        await check(
          '/hsds/fr/services?page=1&per_page=50',
          files.find(([path]) => path === 'hsds/fr/services.json')?.[1] ?? '',
          'application/json',
        );
        expect(wrong).toEqual([]);
        for (const list of hsdsLists) {
          const { status } = await ask(server.url, `/hsds/fr/${list}/9dec2a15-0000-5d15-a181-3822b55c914b`);
          expect([list, status]).toEqual([list, 404]);
        }
      } finally {
        await server.stop();
      }
    },
  );
});

const types: Readonly<Record<string, string>> = {
  geojson: 'application/geo+json',
  atom: 'application/atom+xml',
  vcf: 'text/vcard',
  csv: 'text/csv',
  ics: 'text/calendar',
};

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { setReadings } from '../../snapshot/readings.ts';
import { writeFileAtomic } from '../write-file-atomic.ts';
import { findUnchanged, toPageReads } from './hash-reads.ts';
import { createNotedReads, type NotedReads } from './note-reads.ts';
import { type PageReads, pageReadsSchema, type Reuse } from './page-reads.ts';

/**
 * Takes over from the release before every page that would come out the same (docs/adr/0021): most of a build's time went
 * into pages that an edit does not touch. What a page reads of the content is noted while it is made.
 */
export function reusePages(reuse: Reuse): AstroIntegration {
  const noted = createNotedReads();
  return {
    name: 'reuse-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setReadings(noted);
        setPrerenderer((usual) =>
          createPrerenderer(usual, noted, reuse, (count) => logger.info(`${count} pages are those of before.`)),
        );
      },
    },
  };
}

function createPrerenderer(
  usual: AstroPrerenderer,
  noted: NotedReads,
  reuse: Reuse,
  tell: (taken: number) => void,
): AstroPrerenderer {
  const before = readBefore(reuse);
  const taken = new Set<string>();
  let unchanged: ReadonlySet<string> = new Set();
  let isWhole = false;
  return {
    ...usual,
    name: 'reuse-pages',
    async getStaticPaths() {
      // Which pages there are says nothing about the others; what a page shows it reads while it is made.
      const paths = await noted.unnoticed(() => usual.getStaticPaths());
      if (before) unchanged = findUnchanged(before, noted.findSnapshot());
      isWhole = true;
      return paths;
    },
    async render(request, options) {
      const path = new URL(request.url).pathname;
      const kept = reuse.before && unchanged.has(path) ? await readPage(reuse.before.site, path) : undefined;
      if (kept) {
        taken.add(path);
        return new Response(kept);
      }
      return noted.notePage(path, async () => {
        const rendered = await usual.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        // Read here: what is made only when somebody asks for the body is of this page as well.
        return response.body ? new Response(await response.arrayBuffer(), response) : response;
      });
    },
    async teardown() {
      await usual.teardown?.();
      if (!isWhole) return;
      tell(taken.size);
      await writeFileAtomic(reuse.writeTo, JSON.stringify(toPageReads(reuse.key, noted, taken, before)));
    },
  };
}

/** Nothing, when the release before is of another code or its notes cannot be read: then every page is made. */
function readBefore({ key, before }: Reuse): PageReads | undefined {
  if (!before) return undefined;
  try {
    const reads = pageReadsSchema.parse(JSON.parse(readFileSync(before.reads, 'utf8')));
    return reads.key === key ? reads : undefined;
  } catch {
    return undefined;
  }
}

async function readPage(site: string, path: string): Promise<Buffer<ArrayBuffer> | undefined> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  try {
    return await readFile(join(site, decodeURI(file)));
  } catch {
    return undefined;
  }
}

import { z } from 'zod';
import { followChanges } from '../../site/publish/follow-changes.ts';

/** The publisher as a program of its own, on a small Astro project: what is killed in these tests. */
const { project, folder, url, token } = z
  .object({ project: z.string(), folder: z.string(), url: z.string(), token: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));

await followChanges({
  publication: {
    project,
    folder,
    connection: { url, token, timeoutMs: 5000 },
    siteOrigin: 'http://localhost:4321',
    floors: {},
    report: (line) => process.stderr.write(`${line}\n`),
  },
  signal: new AbortController().signal,
  retryMs: [500, 2000],
});

import { constants, setPriority } from 'node:os';
import { z } from 'zod';
import { projectFolder } from '../../site/launch/project-folder.ts';
import { followChanges } from '../../site/publish/follow-changes.ts';

/** The publisher on the portal's own pages, in a process of its own, as in production. */
const { folder, url, token } = z
  .object({ folder: z.string(), url: z.string(), token: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const started = performance.now();

await followChanges({
  publication: {
    project: projectFolder,
    folder,
    connection: { url, token },
    siteOrigin: 'http://localhost:4321',
    floors: {},
    report: (line) => process.stderr.write(`    ${((performance.now() - started) / 1000).toFixed(1)} s  ${line}\n`),
  },
  signal: new AbortController().signal,
});

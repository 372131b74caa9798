import { constants, setPriority } from 'node:os';
import { explainFailure } from '../launch/explain-failure.ts';
import { createReport } from '../launch/progress.ts';
import { projectFolder } from '../launch/project-folder.ts';
import { loadEnvFiles, parseSettings } from '../launch/settings.ts';
import { followChanges } from './follow-changes.ts';
import { toPublication } from './to-publication.ts';

/**
 * The publisher as a program of its own (`site/launch/start-publisher.ts` starts it): whatever a build does to it, the
 * site's server goes on. Visitors come first: it and what it starts get the processor when nobody else wants it.
 */
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Some containers forbid it.
}
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    stop.abort();
    // A build under way is given up: nothing of it is online, and its lock is taken over.
    process.exit();
  });
try {
  loadEnvFiles();
  await followChanges({
    publication: toPublication(parseSettings(process.env), projectFolder, createReport()),
    signal: stop.signal,
    onOutcome: (outcome) => process.send?.(outcome),
  });
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}

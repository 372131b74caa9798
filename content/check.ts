import { findToday } from './schema/index.ts';
import { readSeed } from './seed/index.ts';

/** `npm run content:check`: every problem of the seed in one list, or what it holds. */
try {
  const seed = readSeed(findToday());
  for (const [kind, records] of Object.entries(seed)) console.log(`${String(records.length).padStart(4)} ${kind}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

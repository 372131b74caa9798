import { readSeed } from './seed/index.ts';

/** `npm run content:check`: every problem of the seed in one list, or what it holds. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(new Date());
try {
  const seed = readSeed(today);
  for (const [kind, records] of Object.entries(seed)) console.log(`${String(records.length).padStart(4)} ${kind}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

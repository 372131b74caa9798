export type { Counts, Floors } from './check-counts.ts';
export { CmsError } from './cms-error.ts';
export type { CmsConnection } from './fetch-entries.ts';
export { fetchSnapshot } from './fetch-snapshot.ts';

export type { Counts, Floors } from './check-counts.ts';
export { CmsError, CmsUnreachableError } from './cms-error.ts';
export { fetchDeskKeys } from './fetch-desk-keys.ts';
export type { CmsConnection } from './fetch-entries.ts';
export { fetchFigures } from './fetch-figures.ts';
export { type FetchedFile, type FileLimit, fetchFile } from './fetch-file.ts';

export { fetchSnapshot } from './fetch-snapshot.ts';

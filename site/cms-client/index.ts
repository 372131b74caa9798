export { fetchChanges, sendReport } from './ask-publishing.ts';
export type { Counts, Floors } from './check-counts.ts';
export { CmsError, CmsUnreachableError } from './cms-error.ts';
export type { Content, ContentRequest, Documents } from './content-draft.ts';
export { type ChangedRecord, fetchChangedContent } from './fetch-changed-content.ts';
export { fetchContent, fetchSnapshot } from './fetch-content.ts';
export { fetchDeskKeys } from './fetch-desk-keys.ts';
export type { CmsConnection } from './fetch-entries.ts';
export { type FetchedFile, fetchFile } from './fetch-file.ts';

/** The site that is online lacks a page the server needs. Its message names no visitor and no request. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

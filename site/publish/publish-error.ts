/** Why the site was not published; what was online before still is. */
export class PublishError extends Error {
  override readonly name: string = 'PublishError';
}

/** Somebody else is doing it at this moment. */
export class LockedError extends PublishError {
  override readonly name = 'LockedError';
}

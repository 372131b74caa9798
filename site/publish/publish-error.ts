/** Why the site was not published; what was online before still is. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
}

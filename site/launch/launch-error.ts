/** Why the portal cannot start, in a sentence for the person who starts it. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
}

/** Why a sheet could not be printed, in words for whoever typed the command. */
export class KitError extends Error {
  override readonly name = 'KitError';
}

/** What may be known of an error: never its message, which on SQLite holds the whole INSERT with its values. */
export function readCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : 'no code';
}

/**
 * Faults that pass by themselves: a lock of another process, a database that is being restarted, two writers that met.
 * Trying again is safe because every write of the intake carries a key under a unique index.
 */
const passing =
  /^(?:SQLITE_BUSY.*|SQLITE_LOCKED.*|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08...|57P0[123]|55P03|40001|40P01|53300)$/;

export function isPassing(error: unknown): boolean {
  if (passing.test(readCode(error))) return true;
  // The driver of PostgreSQL has no code for a connection that broke under a question.
  return error instanceof Error && /^Connection terminated/.test(error.message);
}

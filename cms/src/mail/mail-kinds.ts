/** What there is to tell: a request that came in, or a message that its visitor added. */
export type News = 'arrival' | 'letter';

/**
 * The kinds of rows in the queue, with the locator the name of a notice: a unique index lets none in twice.
 *
 * - `arrival:<key of the desk>` and `letter:<key of the desk>:<answers given so far>` stand for a desk;
 * - `officer:<account>` and `officer:<account>:letter:<answers given so far>` for one officer's mail.
 *
 * A visitor who writes five times before the office answers is announced once: the count of answers is the same.
 */
export const deskPrefixes = ['arrival:', 'letter:'] as const;
export const officerPrefix = 'officer:';

export const toArrivalKind = (keyId: string) => `arrival:${keyId}`;
export const toLetterKind = (keyId: string, answers: number) => `letter:${keyId}:${answers}`;

/** The mail to one officer that a desk's notice becomes. */
export function toOfficerKind(userId: number, deskKind: string): string {
  const [news, , answers] = deskKind.split(':');
  return news === 'letter' ? `${officerPrefix}${userId}:letter:${answers}` : `${officerPrefix}${userId}`;
}

export const readOfficer = (kind: string) => Number(kind.split(':')[1]);

export function readNews(kind: string): News {
  return kind.startsWith('letter:') || kind.includes(':letter:') ? 'letter' : 'arrival';
}

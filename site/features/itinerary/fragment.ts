/**
 * Where a visitor is on the way, as it stands behind the `#` of the address: browsers never send that part to a server,
 * and it survives reloading, Back, a shared link and a QR code without any storage.
 */
export interface Answers {
  readonly profile: string | undefined;
  readonly service: string | undefined;
  readonly commune: string | undefined;
  /** Papers already found, by their place in the list. */
  readonly ticked: readonly number[];
}

/** What can be answered today: a link may be older than the content, or written by somebody else. */
export interface KnownAnswers {
  readonly profiles: ReadonlySet<string>;
  readonly communes: ReadonlySet<string>;
  /** Papers of each service. */
  readonly services: ReadonlyMap<string, number>;
}

export interface ReadFragment {
  readonly answers: Answers;
  /** Something in it is not known here: the visitor is told, and asked again. */
  readonly isBroken: boolean;
}

/** "I would rather not say" and "I do not know" are answers too. */
export const unsaidAnswer = '-';

export const noAnswers: Answers = { profile: undefined, service: undefined, commune: undefined, ticked: [] };

/** Raised when the order of the parts changes: an old link then asks again instead of meaning something else. */
const version = '1';

/** More papers than this no service has; beyond 2^53 the number of ticks would not be exact. */
const mostTicks = 50;

/** `#1/ayant-droit/pension-reversion/tiznit/5`: a part left empty is a question still to be asked. */
export function formatFragment({ profile, service, commune, ticked }: Answers): string {
  const marks = ticked.filter((index) => index < mostTicks).reduce((sum, index) => sum + 2 ** index, 0);
  const parts = [version, profile ?? '', service ?? '', commune ?? '', marks > 0 ? marks.toString(36) : ''];
  return `#${parts.join('/').replace(/\/+$/, '')}`;
}

export function parseFragment(fragment: string, known: KnownAnswers): ReadFragment {
  const text = decode(fragment.replace(/^#/, ''));
  if (text === '') return { answers: noAnswers, isBroken: false };
  const [foundVersion, ...parts] = text.replace(/\/$/, '').split('/');
  if (foundVersion !== version || parts.length > 4) return { answers: noAnswers, isBroken: true };
  const [profile, service, commune, marks] = parts.map((part) => part || undefined);
  const documents = known.services.get(service ?? '') ?? 0;
  const answers: Answers = {
    profile: isAnswer(profile, known.profiles) ? profile : undefined,
    service: service !== undefined && known.services.has(service) ? service : undefined,
    commune: isAnswer(commune, known.communes) ? commune : undefined,
    ticked: parseTicks(marks, documents),
  };
  const isBroken =
    answers.profile !== profile || answers.service !== service || answers.commune !== commune || !isNumber(marks);
  return { answers, isBroken };
}

function isAnswer(value: string | undefined, known: ReadonlySet<string>): boolean {
  return value === unsaidAnswer || (value !== undefined && known.has(value));
}

function isNumber(marks: string | undefined): boolean {
  return marks === undefined || /^[0-9a-z]{1,10}$/.test(marks);
}

/** Marks beyond the papers of today are dropped: the list may have become shorter. */
function parseTicks(marks: string | undefined, documents: number): number[] {
  if (marks === undefined || !isNumber(marks)) return [];
  const sum = Number.parseInt(marks, 36);
  return Array.from({ length: Math.min(documents, mostTicks) }, (_, index) => index).filter(
    (index) => Math.floor(sum / 2 ** index) % 2 === 1,
  );
}

/** Some messengers encode the slashes; what cannot be decoded is left to be found unknown. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

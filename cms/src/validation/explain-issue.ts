import type { z } from 'zod';
import type { MessageKey, Values } from './say';

/**
 * Strings that the contract says of its own rules, in English, to whoever writes seed files; an editor reads the
 * sentence of this key instead. tests/editing-parts tries them.
 */
const keyOfContractMessage: Readonly<Record<string, MessageKey>> = {
  'must not be empty: leave the field out when nothing is known': 'empty',
  'must be plain text, without HTML tags': 'html',
  'must not hold control or bidi override characters': 'unsafe',
  'must be a single line': 'singleLine',
  'must be a time like 08:30': 'time',
  'must be a time like 16:30, at most 24:00': 'closes',
  'must be in international form, like +212528852233': 'phone',
  'must be lower-case ASCII words joined by hyphens': 'slug',
  'is the time it opens: write another time, or 00:00 to 24:00 for a whole day': 'closesAtOpening',
  'must be four intervals or fewer': 'fourIntervals',
  'has intervals that overlap: make them one, or correct a time': 'overlap',
  'is before "from": correct one of the two': 'backward',
  'is more than 31 days after "from": write the days of one Ramadan': 'longRamadan',
  'has two entries for one day: shorten one of them': 'sharedDay',
  'is before the start; correct one of the two': 'endsBefore',
  'is used by two records; rename one': 'slugTaken',
};

/** The same for sentences that hold numbers: how each begins. */
const keyOfBeginning: readonly (readonly [string, MessageKey])[] = [
  ['is empty although an end is given; write both', 'bothTimes'],
  ['is given although the day is not known', 'noDay'],
  ['is empty although an end is given; choose', 'chooseRepeat'],
  ['needs the day', 'noDay'],
  ['and repeatUntil both say the end', 'oneEnd'],
  ['is empty: say until when it comes back', 'repeatEnd'],
  ['must be between', 'repeatCount'],
  ['must be after the first day', 'endsBefore'],
  ['is before the first day', 'endsBefore'],
  ['is still the first day', 'movedSame'],
  ['is empty: say the day or the place', 'movedEmpty'],
  ['says', 'pictureTexts'],
  ['must be more than 0', 'positive'],
  ['is empty: people must know until when', 'required'],
];

/** Of files, and of what only a build can see (site/cms-client, site/publish): what they hold. */
const keyOfPattern: readonly (readonly [RegExp, MessageKey])[] = [
  [/^is more than \d+ years/, 'repeatEnd'],
  [/the recording is empty|shorten the recording/, 'recordingSize'],
  [/^is more than \d+ \(|^is larger than \d+ bytes/, 'fileTooLarge'],
  [/^is 0, |^cannot be fetched|^is an empty file/, 'fileGone'],
  [/^is .*which some phones do not play/, 'recordingType'],
  [/^is .*: upload a JPEG/, 'pictureType'],
  [/^is .*: upload a PDF/, 'documentType'],
  [/^cannot be read: save the picture/, 'pictureBroken'],
  [/^is \d{4}-\d{2}-\d{2}, in the future/, 'future'],
  [/^is empty: fill it in, or publish/, 'emptyOrOffline'],
  [/^is published in .* but not in/, 'onlyTranslations'],
  [/is not a language of the portal/, 'foreignLanguage'],
  [/^is announced twice/, 'announcedTwice'],
  // What zod says by itself.
  [/^Invalid URL/, 'url'],
  [/^Invalid email/, 'mail'],
  [/^Invalid ISO date/, 'date'],
  [/^Invalid option/, 'choice'],
  [/^Invalid input: expected int/, 'integer'],
  [/^Invalid input: expected number/, 'number'],
];

/** The longest a text or a list may be, where the sentence says it. */
const limits: readonly (readonly [RegExp, MessageKey])[] = [
  [/^must be (\d+) characters or fewer|^Too big: expected string to have <=(\d+)/, 'tooLong'],
  [/^must be (\d+) pictures or fewer|^Too big: expected array to have <=(\d+)/, 'tooMany'],
];

const keyOfFormat: Readonly<Record<string, MessageKey>> = { url: 'url', email: 'mail', date: 'date' };

export interface Explanation {
  readonly key: MessageKey;
  readonly values?: Values;
}

/** What a person can do about an issue of the contract. */
export function explainIssue(issue: z.core.$ZodIssue): Explanation {
  // What is not there is no wrong answer.
  const isMissing = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  if (isMissing && issue.input === undefined) return { key: 'required' };
  const said = explainSentence(issue.message, String(issue.path.at(-1)));
  if (said.key !== 'unknown') return said;
  switch (issue.code) {
    case 'invalid_type':
      return { key: issue.expected === 'int' ? 'integer' : issue.expected === 'number' ? 'number' : 'unknown' };
    case 'too_big':
      return { key: issue.origin === 'array' ? 'tooMany' : 'tooLong', values: { max: Number(issue.maximum) } };
    case 'invalid_format':
      return { key: keyOfFormat[issue.format] ?? 'unknown' };
    case 'invalid_value':
      return { key: 'choice' };
    default:
      return said;
  }
}

/**
 * The same of a sentence alone, as the publisher passes it on.
 *
 * @param field  the last step of where it stands: `latitude`
 */
export function explainSentence(message: string, field: string): Explanation {
  const known = keyOfContractMessage[message];
  if (known) return { key: known };
  if (field === 'latitude' || field === 'longitude') return { key: 'position' };
  const [, slug] = /^names the \S+ "(.+)", which does not exist/.exec(message) ?? [];
  if (slug !== undefined) return { key: 'notPublished', values: { names: slug } };
  for (const [pattern, key] of limits) {
    const max = pattern.exec(message)?.slice(1).find(Boolean);
    if (max !== undefined) return { key, values: { max } };
  }
  const key =
    keyOfBeginning.find(([beginning]) => message.startsWith(beginning))?.[1] ??
    keyOfPattern.find(([pattern]) => pattern.test(message))?.[1];
  return { key: key ?? 'unknown' };
}

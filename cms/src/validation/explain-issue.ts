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
  ['is more than', 'repeatEnd'],
  ['is still the first day', 'movedSame'],
  ['is empty: say the day or the place', 'movedEmpty'],
  ['says', 'pictureTexts'],
  ['must be more than 0', 'positive'],
  ['is empty: people must know until when', 'required'],
];

const keyOfFormat: Readonly<Record<string, MessageKey>> = { url: 'url', email: 'mail', date: 'date' };

export interface Explanation {
  readonly key: MessageKey;
  readonly values?: Values;
}

/** What a person can do about an issue of the contract. */
export function explainIssue(issue: z.core.$ZodIssue): Explanation {
  const known = keyOfContractMessage[issue.message];
  if (known) return { key: known };
  const field = issue.path.at(-1);
  if (field === 'latitude' || field === 'longitude') return { key: 'position' };
  if (field === 'mime') return { key: 'recordingType' };
  if (field === 'bytes') return { key: 'recordingSize' };
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { key: 'required' };
      return { key: issue.expected === 'int' ? 'integer' : issue.expected === 'number' ? 'number' : 'unknown' };
    case 'too_big':
      return { key: issue.origin === 'array' ? 'tooMany' : 'tooLong', values: { max: Number(issue.maximum) } };
    case 'invalid_format':
      return { key: keyOfFormat[issue.format] ?? 'unknown' };
    case 'invalid_value':
      return { key: issue.input === undefined ? 'required' : 'choice' };
    case 'custom':
      return { key: keyOfBeginning.find(([beginning]) => issue.message.startsWith(beginning))?.[1] ?? 'unknown' };
    default:
      return { key: 'unknown' };
  }
}

import type { RecordProblem } from './record.ts';

/** Five years: an address is asked again before a calendar promises more. */
const mostTimes = { weekly: 260, monthly: 60, yearly: 6 } as const;
const mostYears = 5;
const fewestTimes = 2;

interface Dates {
  readonly startsOn: string;
  readonly startTime?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly endTime?: string | undefined;
  readonly precision: 'day' | 'month' | 'year';
  readonly repeats?: keyof typeof mostTimes | undefined;
  readonly repeatUntil?: string | undefined;
  readonly repeatCount?: number | undefined;
}

interface CheckedEvent extends Dates {
  readonly status: string;
  readonly movedFromOn?: string | undefined;
  readonly pictures?: readonly unknown[] | undefined;
  readonly texts: Readonly<
    Record<string, { movedFromPlace?: string | undefined; pictureTexts?: readonly string[] | undefined } | undefined>
  >;
}

/** What the fields of an event only tell together. */
export function checkEvent(event: CheckedEvent): RecordProblem[] {
  return [
    ...findBackwardTimes(event),
    ...findWrongRepetition(event),
    ...findUnsaidMove(event),
    ...findUnsaidPictures(event),
  ];
}

function findBackwardTimes({ startsOn, startTime, endsOn, endTime, precision }: Dates): RecordProblem[] {
  const start = `${startsOn}T${startTime ?? '00:00'}`;
  const end = `${endsOn ?? startsOn}T${endTime ?? '23:59'}`;
  if (end < start) return [{ field: 'endsOn', message: 'is before the start; correct one of the two' }];
  if (endTime && !startTime)
    return [{ field: 'startTime', message: 'is empty although an end is given; write both, or neither' }];
  if (startTime && precision !== 'day')
    return [{ field: 'startTime', message: 'is given although the day is not known; leave it out until it is' }];
  return [];
}

/** Without an end a calendar would go on promising what nobody has confirmed. */
function findWrongRepetition({ startsOn, precision, repeats, repeatUntil, repeatCount }: Dates): RecordProblem[] {
  const hasEnd = repeatUntil !== undefined || repeatCount !== undefined;
  if (!repeats)
    return hasEnd
      ? [{ field: 'repeats', message: 'is empty although an end is given; choose how often it comes back' }]
      : [];
  if (precision !== 'day') return [{ field: 'repeats', message: 'needs the day; leave it out until the day is known' }];
  if (repeatUntil !== undefined && repeatCount !== undefined)
    return [{ field: 'repeatCount', message: 'and repeatUntil both say the end; keep one of the two' }];
  if (repeatUntil !== undefined) return findWrongLastDay(startsOn, repeatUntil);
  if (repeatCount === undefined)
    return [{ field: 'repeatUntil', message: `is empty: say until when it comes back, ${mostYears} years at most` }];
  const most = mostTimes[repeats];
  if (repeatCount < fewestTimes || repeatCount > most)
    return [
      { field: 'repeatCount', message: `must be between ${fewestTimes} and ${most} (${mostYears} years at most)` },
    ];
  return [];
}

function findWrongLastDay(startsOn: string, repeatUntil: string): RecordProblem[] {
  if (repeatUntil <= startsOn)
    return [{ field: 'repeatUntil', message: 'must be after the first day; correct one of the two' }];
  const horizon = `${Number(startsOn.slice(0, 4)) + mostYears}${startsOn.slice(4)}`;
  if (repeatUntil > horizon)
    return [
      { field: 'repeatUntil', message: `is more than ${mostYears} years after the first day; choose a nearer day` },
    ];
  return [];
}

function findUnsaidMove({ status, startsOn, movedFromOn, texts }: CheckedEvent): RecordProblem[] {
  if (status !== 'moved') return [];
  if (movedFromOn === startsOn)
    return [{ field: 'movedFromOn', message: 'is still the first day; write the new day into startsOn' }];
  if (movedFromOn === undefined && texts['fr']?.movedFromPlace === undefined)
    return [{ field: 'movedFromOn', message: 'is empty: say the day or the place it was first announced for' }];
  return [];
}

/** A picture without words is nothing to who does not see it. */
function findUnsaidPictures({ pictures = [], texts }: CheckedEvent): RecordProblem[] {
  return Object.entries(texts).flatMap(([locale, text]) => {
    const said = text?.pictureTexts?.length ?? 0;
    if (said === pictures.length || (said === 0 && locale !== 'fr')) return [];
    const message = `says ${said} for ${pictures.length} picture(s); write one line for each, in the same order`;
    return [{ field: `texts.${locale}.pictureTexts`, message }];
  });
}

import type { Interval } from '@portal/content/schema/hours.ts';
import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useEditingWords } from '../use-words';
import { addInterval } from './hours-draft';
import { TimeBox } from './TimeBox';

/** The most the contract allows a day. */
const most = 4;

interface Props {
  /** The day, for whoever does not see the row. */
  readonly label: string;
  readonly intervals: readonly Interval[];
  readonly onChange: (intervals: Interval[]) => void;
  readonly disabled: boolean;
}

export function IntervalList({ label, intervals, onChange, disabled }: Props) {
  const { say } = useEditingWords();
  const replace = (at: number, changes: Partial<Interval>) =>
    onChange(intervals.map((interval, index) => (index === at ? { ...interval, ...changes } : interval)));
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {intervals.map((interval, index) => (
        // An interval has no name of its own; its place in the day is one.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end and hold no state
        <Flex key={index} gap={2}>
          <TimeBox
            label={say('opens', { day: label })}
            value={interval.opens}
            onChange={(opens) => replace(index, { opens })}
            disabled={disabled}
          />
          <Typography textColor="neutral600">{say('until')}</Typography>
          <TimeBox
            label={say('closes', { day: label })}
            value={interval.closes}
            onChange={(closes) => replace(index, { closes })}
            disabled={disabled}
          />
          {intervals.length > 1 ? (
            <IconButton
              variant="ghost"
              label={say('removeInterval', { day: label })}
              onClick={() => onChange(intervals.filter((_, at) => at !== index))}
              disabled={disabled}
            >
              <Trash />
            </IconButton>
          ) : null}
        </Flex>
      ))}
      {intervals.length < most ? (
        <TextButton
          startIcon={<Plus />}
          onClick={() => onChange(addInterval(intervals))}
          disabled={disabled}
          aria-label={say('addIntervalOf', { day: label })}
        >
          {say('addInterval')}
        </TextButton>
      ) : null}
    </Flex>
  );
}

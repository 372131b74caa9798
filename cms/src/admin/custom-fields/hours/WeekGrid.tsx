import type { Week } from '@portal/content/schema/hours.ts';
import { type Weekday, weekdays } from '@portal/content/schema/weekdays.ts';
import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useEditingWords } from '../use-words';
import { changeDayState, changeIntervals, type DayState, findDayState } from './hours-draft';
import { IntervalList } from './IntervalList';
import { OwnLabel } from './OwnLabel';
import { useWeekdayNames } from './use-weekday-names';

const states: readonly DayState[] = ['unknown', 'closed', 'open'];

const Row = styled(Box)`
  display: grid;
  grid-template-columns: 10rem 16rem 1fr;
  gap: 0.8rem 1.6rem;
  align-items: start;
  padding-block: 0.8rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  @media (max-width: 60rem) {
    grid-template-columns: 1fr;
  }
`;

interface Props {
  readonly week: Week;
  readonly onChange: (week: Week) => void;
  readonly disabled: boolean;
  /** Told apart where two weeks stand in one form. */
  readonly prefix?: string;
}

export function WeekGrid({ week, onChange, disabled, prefix = '' }: Props) {
  const nameOf = useWeekdayNames();
  const { say } = useEditingWords();
  return (
    <Box>
      {weekdays.map((day) => (
        <DayRow
          key={day}
          day={day}
          label={prefix ? say('part', { whole: prefix, part: nameOf(day) }) : nameOf(day)}
          title={nameOf(day)}
          week={week}
          onChange={onChange}
          disabled={disabled}
        />
      ))}
    </Box>
  );
}

type RowProps = Omit<Props, 'prefix'> & { readonly day: Weekday; readonly label: string; readonly title: string };

function DayRow({ day, label, title, week, onChange, disabled }: RowProps) {
  const { say } = useEditingWords();
  const state = findDayState(week, day);
  return (
    <Row>
      <Flex minHeight="4rem">
        <Typography fontWeight="semiBold">{title}</Typography>
      </Flex>
      <OwnLabel label={say('dayState', { day: label })}>
        <SingleSelect
          size="M"
          value={state}
          onChange={(chosen) =>
            onChange(changeDayState(week, day, states.find((each) => each === chosen) ?? 'unknown'))
          }
          disabled={disabled}
        >
          {states.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {say(`day.${each}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </OwnLabel>
      {state === 'open' ? (
        <IntervalList
          label={label}
          intervals={week[day] ?? []}
          onChange={(intervals) => onChange(changeIntervals(week, day, intervals))}
          disabled={disabled}
        />
      ) : (
        <span />
      )}
    </Row>
  );
}

import { findToday } from '@portal/content/schema/find-today.ts';
import type { Hours } from '@portal/content/schema/hours.ts';
import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Framed } from '../Framed';
import type { FieldProps } from '../field-props';
import { useEditingWords } from '../use-words';
import { ExceptionList } from './ExceptionList';
import { copyMondayToFriday, type DraftHours, toStored } from './hours-draft';
import { OpeningPreview } from './OpeningPreview';
import { RamadanHours } from './RamadanHours';
import { WeekGrid } from './WeekGrid';

/** The whole of an office's hours in one place; below it, what the page says of them at this minute. */
export function HoursInput(props: FieldProps<Hours>) {
  const { say, direction } = useEditingWords();
  const { name, onChange, disabled = false } = props;
  const hours: DraftHours = props.value ?? { week: {} };
  const change = (changes: Partial<DraftHours>) => onChange(name, toStored({ ...hours, ...changes }));
  return (
    <Framed {...props}>
      <Flex direction="column" alignItems="stretch" gap={5} dir={direction} role="group" aria-label={props.label}>
        <OpeningPreview hours={props.value ?? undefined} />
        <Box>
          <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={2}>
            <Typography variant="pi" fontWeight="bold">
              {say('week')}
            </Typography>
            <Button
              variant="tertiary"
              size="S"
              disabled={disabled || !hours.week.monday}
              onClick={() => change({ week: copyMondayToFriday(hours.week) })}
            >
              {say('copyWeek')}
            </Button>
          </Flex>
          <WeekGrid week={hours.week} onChange={(week) => change({ week })} disabled={disabled} />
        </Box>
        <Checkbox
          checked={hours.byAppointment === true}
          onCheckedChange={(checked) => {
            const { byAppointment: _, ...others } = hours;
            onChange(name, toStored(checked === true ? { ...others, byAppointment: true } : others));
          }}
          disabled={disabled}
        >
          {say('byAppointment')}
        </Checkbox>
        <RamadanHours
          ramadan={hours.ramadan}
          week={hours.week}
          disabled={disabled}
          onChange={(ramadan) => {
            const { ramadan: _, ...others } = hours;
            onChange(name, toStored(ramadan ? { ...others, ramadan } : others));
          }}
        />
        <ExceptionList
          exceptions={hours.exceptions ?? []}
          disabled={disabled}
          onChange={(exceptions) => change({ exceptions })}
        />
        <Confirmation
          confirmedOn={hours.confirmedOn}
          disabled={disabled || props.value === null || props.value === undefined}
          onConfirm={() => change({ confirmedOn: findToday() })}
        />
      </Flex>
    </Framed>
  );
}

interface ConfirmationProps {
  readonly confirmedOn: string | undefined;
  readonly disabled: boolean;
  readonly onConfirm: () => void;
}

/** The page trusts hours for half a year after this day. */
function Confirmation({ confirmedOn, disabled, onConfirm }: ConfirmationProps) {
  const { say } = useEditingWords();
  const { formatDate } = useIntl();
  const date =
    confirmedOn && formatDate(`${confirmedOn}T12:00:00Z`, { dateStyle: 'long', timeZone: 'Africa/Casablanca' });
  return (
    <Flex gap={3} wrap="wrap" background="neutral100" padding={3} hasRadius>
      <Button variant="secondary" size="S" onClick={onConfirm} disabled={disabled}>
        {say('stillRight')}
      </Button>
      <Typography textColor="neutral700" variant="pi">
        {date ? say('confirmed', { date }) : say('neverConfirmed')}
      </Typography>
    </Flex>
  );
}

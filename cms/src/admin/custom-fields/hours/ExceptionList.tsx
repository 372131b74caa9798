import { findToday } from '@portal/content/schema/find-today.ts';
import type { Exception } from '@portal/content/schema/hours.ts';
import {
  Box,
  Button,
  Field,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useEditingWords } from '../use-words';
import { addInterval, newException } from './hours-draft';
import { IntervalList } from './IntervalList';
import { OwnLabel } from './OwnLabel';
import { Period } from './Period';

interface Props {
  readonly exceptions: readonly Exception[];
  readonly onChange: (exceptions: Exception[]) => void;
  readonly disabled: boolean;
}

export function ExceptionList({ exceptions, onChange, disabled }: Props) {
  const { say } = useEditingWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="group" aria-label={say('exceptions')}>
      <Box>
        <Typography variant="pi" fontWeight="bold" tag="p">
          {say('exceptions')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {say('exceptionsHelp')}
        </Typography>
      </Box>
      {exceptions.map((exception, index) => (
        <ExceptionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end and hold no state
          key={index}
          number={index + 1}
          exception={exception}
          onChange={(changed) => onChange(exceptions.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => onChange(exceptions.filter((_, at) => at !== index))}
          disabled={disabled}
        />
      ))}
      <Box>
        <Button
          variant="tertiary"
          size="S"
          onClick={() => onChange([...exceptions, newException(findToday())])}
          disabled={disabled}
        >
          {say('addException')}
        </Button>
      </Box>
    </Flex>
  );
}

interface RowProps {
  readonly number: number;
  readonly exception: Exception;
  readonly onChange: (exception: Exception) => void;
  readonly onRemove: () => void;
  readonly disabled: boolean;
}

function ExceptionRow({ number, exception, onChange, onRemove, disabled }: RowProps) {
  const { say } = useEditingWords();
  const { reason, ...times } = exception;
  const label = say('exception', { number });
  const isOpen = exception.intervals.length > 0;
  return (
    <Flex
      gap={4}
      wrap="wrap"
      alignItems="flex-end"
      background="neutral100"
      padding={3}
      hasRadius
      role="group"
      aria-label={label}
    >
      <Period
        name={`exception-${number}`}
        label={label}
        period={exception}
        disabled={disabled}
        onChange={(period) => onChange({ ...exception, ...period })}
      />
      <OwnLabel label={say('dayState', { day: label })}>
        <SingleSelect
          value={isOpen ? 'open' : 'closed'}
          onChange={(state) => onChange({ ...exception, intervals: state === 'open' ? addInterval([]) : [] })}
          disabled={disabled}
        >
          <SingleSelectOption value="closed">{say('day.closed')}</SingleSelectOption>
          <SingleSelectOption value="open">{say('day.open')}</SingleSelectOption>
        </SingleSelect>
      </OwnLabel>
      {isOpen ? (
        <IntervalList
          label={label}
          intervals={exception.intervals}
          onChange={(intervals) => onChange({ ...exception, intervals })}
          disabled={disabled}
        />
      ) : null}
      <Box flex="1" minWidth="14rem">
        <Field.Root name={`exception-${number}-reason`}>
          <Field.Label>{say('reason')}</Field.Label>
          <TextInput
            aria-label={say('part', { whole: label, part: say('reason') })}
            value={reason ?? ''}
            onChange={({ target }) => onChange(target.value === '' ? times : { ...times, reason: target.value })}
            disabled={disabled}
          />
        </Field.Root>
      </Box>
      <IconButton variant="ghost" label={say('removeException', { number })} onClick={onRemove} disabled={disabled}>
        <Trash />
      </IconButton>
    </Flex>
  );
}

import { findToday } from '@portal/content/schema/find-today.ts';
import type { Hours, Week } from '@portal/content/schema/hours.ts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEditingWords } from '../use-words';
import { Period } from './Period';
import { WeekGrid } from './WeekGrid';

type Ramadan = NonNullable<Hours['ramadan']>;

interface Props {
  readonly ramadan: Ramadan | undefined;
  /** The ordinary week, from which that of Ramadan starts. */
  readonly week: Week;
  readonly onChange: (ramadan: Ramadan | undefined) => void;
  readonly disabled: boolean;
}

export function RamadanHours({ ramadan, week, onChange, disabled }: Props) {
  const { say } = useEditingWords();
  const start = () => {
    const today = findToday();
    onChange({ from: today, to: today, week });
  };
  if (!ramadan) {
    return (
      <Box>
        <Button variant="tertiary" size="S" onClick={start} disabled={disabled}>
          {say('addRamadan')}
        </Button>
      </Box>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="group" aria-label={say('ramadan')}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="pi" fontWeight="bold">
          {say('ramadan')}
        </Typography>
        <Button variant="danger-light" size="S" onClick={() => onChange(undefined)} disabled={disabled}>
          {say('removeRamadan')}
        </Button>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {say('ramadanHelp')}
      </Typography>
      <Period
        name="ramadan"
        label={say('ramadan')}
        period={ramadan}
        onChange={(period) => onChange({ ...ramadan, ...period })}
        disabled={disabled}
      />
      <WeekGrid
        prefix={say('ramadan')}
        week={ramadan.week}
        onChange={(changed) => onChange({ ...ramadan, week: changed })}
        disabled={disabled}
      />
    </Flex>
  );
}

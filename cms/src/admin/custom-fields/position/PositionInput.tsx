import type { Position } from '@portal/content/schema/place.ts';
import { Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { Framed } from '../Framed';
import type { FieldProps } from '../field-props';
import { useEditingWords } from '../use-words';
import { DegreeBox } from './DegreeBox';

// Leaflet is loaded with the field that needs it only.
const PlaceMap = lazy(() => import('./PlaceMap').then((module) => ({ default: module.PlaceMap })));

const qualities = ['exact', 'town', 'approximate'] as const;

/** A point on the portal's own map; the two numbers say the same to whoever does not use a mouse. */
export function PositionInput(props: FieldProps<Position>) {
  const { say, direction } = useEditingWords();
  const { name, value, onChange, disabled = false, required = false } = props;
  const place = (point: Pick<Position, 'latitude' | 'longitude'>) =>
    onChange(name, { quality: value?.quality ?? 'exact', ...point, source: say('placedOnMap') });
  const change = (changes: Partial<Position>) => {
    if (value) onChange(name, { ...value, ...changes });
  };
  return (
    <Framed {...props}>
      <Flex direction="column" alignItems="stretch" gap={3} role="group" aria-label={props.label} dir={direction}>
        <Suspense fallback={null}>
          <PlaceMap point={value ?? undefined} onPlace={place} disabled={disabled} />
        </Suspense>
        <Flex gap={3} wrap="wrap" alignItems="flex-end">
          {(['latitude', 'longitude'] as const).map((axis) => (
            <DegreeBox
              key={axis}
              name={`${name}-${axis}`}
              label={say(axis)}
              value={value?.[axis]}
              onChange={(degrees) =>
                place({ latitude: value?.latitude ?? 30, longitude: value?.longitude ?? -9, [axis]: degrees })
              }
              disabled={disabled}
            />
          ))}
          {value ? (
            <>
              <Field.Root name={`${name}-quality`}>
                <Field.Label>{say('quality')}</Field.Label>
                <SingleSelect
                  aria-label={say('quality')}
                  value={value.quality}
                  onChange={(chosen) => change({ quality: qualities.find((each) => each === chosen) ?? 'approximate' })}
                  disabled={disabled}
                >
                  {qualities.map((quality) => (
                    <SingleSelectOption key={quality} value={quality}>
                      {say(`quality.${quality}`)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Field.Root name={`${name}-source`}>
                <Field.Label>{say('positionSource')}</Field.Label>
                <TextInput
                  aria-label={say('positionSource')}
                  value={value.source}
                  onChange={({ target }) => change({ source: target.value })}
                  disabled={disabled}
                />
              </Field.Root>
              {required ? null : (
                <Button variant="danger-light" onClick={() => onChange(name, null)} disabled={disabled}>
                  {say('clearPosition')}
                </Button>
              )}
            </>
          ) : (
            <Typography variant="pi" textColor="neutral600">
              {say('noPosition')}
            </Typography>
          )}
        </Flex>
      </Flex>
    </Framed>
  );
}

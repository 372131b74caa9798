import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useCommunes } from '../use-communes';
import { useEditingWords } from '../use-words';
import { drawPlaceMap, type Placed, type PlaceMapView } from './draw-place-map';

interface Props {
  readonly point: Placed | undefined;
  readonly onPlace: (point: Placed) => void;
  readonly disabled: boolean;
}

export function PlaceMap({ point, onPlace, disabled }: Props) {
  const { say } = useEditingWords();
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<PlaceMapView>();
  const communes = useCommunes();
  // Leaflet keeps the first function it is given; this one always calls the last.
  const place = useRef(onPlace);
  place.current = disabled ? () => undefined : onPlace;
  const [zoomIn, zoomOut] = [say('zoomIn'), say('zoomOut')];

  useEffect(() => {
    if (!element.current) return;
    const drawn = drawPlaceMap(element.current, { onPlace: (placed) => place.current(placed), zoomIn, zoomOut });
    view.current = drawn;
    return () => drawn.remove();
  }, [zoomIn, zoomOut]);
  useEffect(() => view.current?.show(point), [point]);
  useEffect(() => {
    view.current?.name(communes.flatMap(({ name, position }) => (position ? [{ name, ...position }] : [])));
  }, [communes]);

  return (
    <Box>
      <Box
        ref={element}
        role="application"
        aria-label={say('map')}
        dir="ltr"
        height="32rem"
        hasRadius
        borderColor="neutral200"
        style={{ isolation: 'isolate' }}
      />
      <Flex gap={3} wrap="wrap" paddingTop={2}>
        <Button
          variant="tertiary"
          size="S"
          disabled={disabled}
          onClick={() => view.current && onPlace(view.current.findCentre())}
        >
          {say('takeCentre')}
        </Button>
        <Typography variant="pi" textColor="neutral600">
          {say('mapKeys')}
        </Typography>
      </Flex>
    </Box>
  );
}

import { z } from 'zod';

/** Souss-Massa with a margin: a position outside is a typing error, most often latitude and longitude swapped. */
const regionBox = { south: 28.2, north: 31.7, west: -11, east: -5.9 } as const;

/**
 * WGS 84 degrees. `approximate` is only the centre of the commune's territory: it is drawn as an area
 * and no directions are given to it.
 */
export const positionSchema = z.strictObject({
  latitude: z.number().min(regionBox.south).max(regionBox.north),
  longitude: z.number().min(regionBox.west).max(regionBox.east),
  quality: z.enum(['exact', 'town', 'approximate']),
  source: z.string().min(1),
});
export type Position = z.infer<typeof positionSchema>;

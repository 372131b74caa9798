import { z } from 'zod';

/** An operator's own map, below the offices. Without one the portal draws its own and asks nobody. */
export interface TileSource {
  readonly kind: 'raster' | 'pmtiles';
  /** `https://tiles.example.ma/{z}/{x}/{y}.png`, `https://example.ma/region.pmtiles` or `/map/region.pmtiles`. */
  readonly url: string;
  /** Said below the map, as the licence of the tiles asks. */
  readonly attribution: string;
}

/** A file of our own stands in `public/map`. */
const ownFile = /^\/map\/[\w.-]+\.pmtiles$/;

/** The settings, as they stand in `.env`. */
export const tileSettings = {
  MAP_TILES: z
    .string()
    .refine(
      isTileAddress,
      'must be an https address with {z}, {x} and {y}, an https address that ends in .pmtiles, or /map/<file>.pmtiles for a file in public/map',
    )
    .optional(),
  MAP_ATTRIBUTION: z.string().trim().max(300, 'must be 300 characters or fewer').optional(),
};

type TileValues = z.infer<z.ZodObject<typeof tileSettings>>;

/** What is wrong with the two together, or nothing. */
export function findTileProblem({ MAP_TILES, MAP_ATTRIBUTION }: TileValues): string | undefined {
  return MAP_TILES && !MAP_ATTRIBUTION
    ? 'is empty, but MAP_TILES is set: write whom the tiles belong to, like "© OpenStreetMap contributors"'
    : undefined;
}

export function toTileSource({ MAP_TILES, MAP_ATTRIBUTION }: TileValues): TileSource | undefined {
  if (!MAP_TILES || !MAP_ATTRIBUTION) return undefined;
  return { kind: MAP_TILES.endsWith('.pmtiles') ? 'pmtiles' : 'raster', url: MAP_TILES, attribution: MAP_ATTRIBUTION };
}

/** The publisher has checked these and hands them on to the build of the pages. */
export function readTileSource(): TileSource | undefined {
  return toTileSource({
    MAP_TILES: process.env['MAP_TILES'] || undefined,
    MAP_ATTRIBUTION: process.env['MAP_ATTRIBUTION'] || undefined,
  });
}

export function isOwnFile({ url }: TileSource): boolean {
  return ownFile.test(url);
}

function isTileAddress(address: string): boolean {
  if (ownFile.test(address)) return true;
  // Braces are no part of an address; a number in their place is.
  const url = URL.parse(address.replaceAll(/\{[zxyr]\}/g, '0'));
  if (
    !url ||
    !(url.protocol === 'https:' || url.hostname === 'localhost') ||
    /\s/.test(address) ||
    /[{}]/.test(url.href)
  )
    return false;
  const isTemplate = ['{z}', '{x}', '{y}'].every((part) => address.includes(part));
  return url.pathname.endsWith('.pmtiles') || isTemplate;
}

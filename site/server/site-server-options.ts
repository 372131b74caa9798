import type { TileSource } from '../features/map/tile-source.ts';

export interface SiteServerOptions {
  /** The link to the release that is online (`.portal/live`). */
  readonly live: string;
  /** Strapi, which keeps the requests. */
  readonly cmsUrl: string;
  /** Shared with Strapi (`INTAKE_TOKEN`): what this server has sealed for a browser that cannot is taken without proof of work. */
  readonly intakeToken?: string | undefined;
  /** The public address; https switches on HSTS. */
  readonly siteOrigin: string;
  readonly trustProxy: boolean;
  /** The operator's own map, if any. */
  readonly tiles?: TileSource | undefined;
  /** Sites that may frame the card of an office; any unless told. */
  readonly embedOrigins?: readonly string[] | undefined;
  /** For the intake to answer; 12 seconds unless told. */
  readonly timeoutMs?: number;
}

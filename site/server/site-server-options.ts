export interface SiteServerOptions {
  /** The link to the release that is online (`.portal/live`). */
  readonly live: string;
  /** Strapi, which keeps the requests. */
  readonly cmsUrl: string;
  /** The public address; https switches on HSTS. */
  readonly siteOrigin: string;
  readonly trustProxy: boolean;
  /** For the intake to answer; 12 seconds unless told. */
  readonly timeoutMs?: number;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { recordTypes } from '@portal/content/schema';
import { z } from 'zod';
import { findTileProblem, type TileSource, tileSettings, toTileSource } from '../features/map/tile-source.ts';
import { findLicence, type Licence, licenceSetting } from '../open-data/licence.ts';
import { projectFolder } from './project-folder.ts';

const port = z.coerce
  .number('must be a number')
  .int()
  .min(1, 'must be a port, 1 to 65535')
  .max(65_535, 'must be a port, 1 to 65535');
const origin = z
  .string()
  .refine(isOrigin, 'must be an address without a path, like https://portail.example.ma')
  .transform((url) => new URL(url).origin);
const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');

/** `https://agadir.example.ma https://tiznit.example.ma` */
const embedOrigins = z.string().transform((text, context) => {
  const origins = text.split(/[\s,]+/).filter(Boolean);
  const wrong = origins.find((one) => !isOrigin(one));
  if (wrong) context.addIssue(`"${wrong}" is not an address without a path, like https://www.agadir.example.ma`);
  return origins.flatMap((one) => (isOrigin(one) ? [new URL(one).origin] : []));
});

/** `office=16 service=45` */
const floors = z.string().transform((text, context) => {
  const pairs = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((pair) => pair.split('='));
  const wrong = pairs.find(([kind = '', count = '']) => !(kind in recordTypes) || !/^\d+$/.test(count));
  if (wrong) context.addIssue(`"${wrong.join('=')}" is not a kind of record and a number, like office=16`);
  return Object.fromEntries(pairs.map(([kind, count]) => [kind, Number(count)]));
});

/** Settings of the site. Those of the CMS are parsed by `cms/config`; `.env.example` lists both. */
const settingsSchema = z.object({
  SITE_PORT: port.default(4321),
  SITE_ORIGIN: origin.optional(),
  SITE_TRUST_PROXY: flag.default(false),
  PORT: port.default(1337),
  CMS_URL: origin.optional(),
  BUILD_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  DATABASE_CLIENT: z.enum(['sqlite', 'postgres'], 'must be sqlite or postgres').default('sqlite'),
  INTAKE_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
  RETENTION_DAYS: z.coerce.number('must be a number').int().min(1, 'must be 1 or more').default(365),
  PORTAL_DEMO: flag.optional(),
  PORTAL_PUBLISHER: flag.default(true),
  PORTAL_FLOORS: floors.default({
    commune: 16,
    office: 16,
    service: 45,
    organisation: 25,
    profile: 8,
    theme: 5,
    page: 3,
    charter: 1,
  }),
  CONTENT_LICENCE: licenceSetting.optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(
      /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
      'must be like mailto:security@example.ma or https://example.ma/security',
    )
    .optional(),
  EMBED_ORIGINS: embedOrigins.optional(),
  ...tileSettings,
  NODE_ENV: z.enum(['development', 'production', 'test']).optional(),
});

export interface Settings {
  readonly sitePort: number;
  readonly siteOrigin: string;
  /** The last address of `X-Forwarded-For` is the visitor's, because a proxy of ours stands in front. */
  readonly trustProxy: boolean;
  readonly cmsPort: number;
  readonly cmsUrl: string;
  readonly buildToken: string | undefined;
  /** Shared with Strapi's intake. */
  readonly intakeToken: string | undefined;
  readonly retentionDays: number;
  readonly demo: boolean;
  /** Whether a publisher runs beside the site and puts online what is edited. */
  readonly publisher: boolean;
  readonly floors: Readonly<Record<string, number>>;
  /** Undefined: the portal's own map. */
  readonly tiles: TileSource | undefined;
  /** Of the texts; undefined until the publisher has chosen one. */
  readonly licence: Licence | undefined;
  /** Where a hole in the security may be told (`security.txt`). */
  readonly securityContact: string | undefined;
  /** Sites that may frame the card of an office; undefined: any. */
  readonly embedOrigins: readonly string[] | undefined;
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @throws SettingsError naming every wrong variable */
export function parseSettings(env: NodeJS.ProcessEnv): Settings {
  // An empty value in `.env` means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settingsSchema
    .superRefine((values, context) => {
      const problem = findTileProblem(values);
      if (problem) context.addIssue({ code: 'custom', path: ['MAP_ATTRIBUTION'], message: problem });
    })
    .safeParse(given);
  if (!parsed.success) {
    const secret = (name: string) => /TOKEN|KEY|SECRET|PASSWORD/.test(name);
    const lines = parsed.error.issues.map(
      ({ path: [name], message }) =>
        `${String(name)}${secret(String(name)) ? '' : `=${given[String(name)] ?? ''}`} ${message}.`,
    );
    throw new SettingsError(`${lines.join('\n')}\nCorrect it in .env; .env.example explains each setting.`);
  }
  const values = parsed.data;
  return {
    sitePort: values.SITE_PORT,
    siteOrigin: values.SITE_ORIGIN ?? `http://localhost:${values.SITE_PORT}`,
    trustProxy: values.SITE_TRUST_PROXY,
    cmsPort: values.PORT,
    cmsUrl: values.CMS_URL ?? `http://localhost:${values.PORT}`,
    buildToken: values.BUILD_TOKEN,
    intakeToken: values.INTAKE_TOKEN,
    retentionDays: values.RETENTION_DAYS,
    demo: values.PORTAL_DEMO ?? values.NODE_ENV !== 'production',
    publisher: values.PORTAL_PUBLISHER,
    floors: values.PORTAL_FLOORS,
    tiles: toTileSource(values),
    licence: findLicence(values.CONTENT_LICENCE),
    securityContact: values.SECURITY_CONTACT,
    embedOrigins: values.EMBED_ORIGINS,
  };
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/';
}

/** Every name this room reads; `.env.example` holds the same. */
export const settingNames: readonly string[] = Object.keys(settingsSchema.shape);

/**
 * Adds `.env` and the secrets of `cms/.env` to the environment. What is already set there stays; an empty line sets
 * nothing, so that a copy of `.env.example` does not hide the secrets behind empty ones.
 */
export function loadEnvFiles(folder = projectFolder, env: NodeJS.ProcessEnv = process.env): void {
  for (const file of [join(folder, '.env'), join(folder, 'cms', '.env')]) {
    const values = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
    for (const [name, value] of Object.entries(values)) if (value && !env[name]) env[name] = value;
  }
}

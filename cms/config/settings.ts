import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Folder of the CMS: this file runs as `cms/dist/config/settings.js`. */
const cmsFolder = resolve(__dirname, '..', '..');

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(1).max(65_535);
const secret = z.string().min(16, 'must be at least 16 characters: run "npm start" once, it writes random ones');
/** An empty variable counts as absent: `.env.example` is copied with empty lines. */
const text = z.string().min(1).optional();
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''));

const settingsSchema = z
  .object({
    NODE_ENV: z.string().default('development'),
    HOST: z.string().default('localhost'),
    PORT: port.default(1337),
    PUBLIC_URL: address.optional(),
    SITE_ORIGIN: origin.default('http://localhost:4321'),
    PREVIEW_ORIGIN: origin.optional(),
    DATABASE_CLIENT: z.enum(['sqlite', 'postgres']).default('sqlite'),
    DATABASE_FILENAME: z
      .string()
      .default(join('.tmp', 'data.db'))
      .transform((file) => resolve(cmsFolder, file)),
    DATABASE_URL: text,
    DATABASE_HOST: text,
    DATABASE_PORT: port.default(5432),
    DATABASE_NAME: text,
    DATABASE_USERNAME: text,
    DATABASE_PASSWORD: text,
    DATABASE_SSL: flag.default(false),
    APP_KEYS: z
      .string()
      .transform((keys) => keys.split(',').map((key) => key.trim()))
      .pipe(z.array(secret).min(1)),
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,
    BUILD_TOKEN: secret,
    INTAKE_TOKEN: secret,
    PORTAL_DEMO: flag.default(false),
    DEMO_PASSWORD: text,
    ADMIN_EMAIL: z.email().optional(),
    ADMIN_PASSWORD: text,
    PORTAL_SEED: flag.default(false),
    PORTAL_SEED_FOLDER: text,
    SMTP_HOST: text,
    SMTP_PORT: port.default(587),
    SMTP_SECURE: flag.default(false),
    SMTP_USER: text,
    SMTP_PASSWORD: text,
    MAIL_FROM: z.email().optional(),
    MAIL_ROUND_SECONDS: z.coerce.number().min(0.1).max(600).default(5),
    REQUEST_TRUST_PROXY: flag.default(false),
    INTAKE_PER_ADDRESS: z.coerce.number().int().min(1).default(300),
    VERIFY_AFTER_MONTHS: z.coerce.number().int().min(1).max(60).default(6),
    RETENTION_DAYS: z.coerce.number().int().min(30, 'must leave an office 30 days or more').default(365),
    LINK_CHECK: flag.default(true),
    VERSION_RETENTION_DAYS: z.coerce.number().int().min(30, 'must keep versions for 30 days or more').default(1095),
  })
  .superRefine((values, context) => {
    const refuse = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (values.PORTAL_DEMO && values.NODE_ENV === 'production') {
      refuse('PORTAL_DEMO', 'cannot be true when NODE_ENV is production: demo accounts have a printed password');
    }
    if (values.PORTAL_DEMO && !isStrongPassword(values.DEMO_PASSWORD)) refuse('DEMO_PASSWORD', passwordRule);
    if (values.ADMIN_EMAIL && !isStrongPassword(values.ADMIN_PASSWORD)) refuse('ADMIN_PASSWORD', passwordRule);
    if (values.SMTP_HOST && !values.MAIL_FROM)
      refuse('MAIL_FROM', 'is needed with SMTP_HOST: who writes to the officers');
    if (values.SMTP_USER && !values.SMTP_PASSWORD) refuse('SMTP_PASSWORD', 'is needed with SMTP_USER');
    const hasPostgres = values.DATABASE_URL ?? (values.DATABASE_HOST && values.DATABASE_NAME);
    if (values.DATABASE_CLIENT === 'postgres' && !hasPostgres) {
      refuse('DATABASE_URL', 'is needed for DATABASE_CLIENT=postgres, or DATABASE_HOST and DATABASE_NAME');
    }
  });
export type Settings = z.infer<typeof settingsSchema>;

const passwordRule = 'must hold 12 to 72 characters with a lower-case letter, a capital and a digit';

function isStrongPassword(password: string | undefined): boolean {
  return password !== undefined && /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{12,72}$/.test(password);
}

/** Every name that the CMS reads from the environment; `.env.example` holds the same. */
export const settingNames: readonly string[] = Object.keys(settingsSchema.shape);

export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  // The value is never shown: it may be a secret.
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0] ?? 'settings');
    return `  ${name}: ${given[name] === undefined ? 'is missing' : 'is wrong'} (${message})`;
  });
  throw new SettingsError(`The CMS cannot start. Correct in cms/.env or in the environment:\n${problems.join('\n')}`);
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

let known: Settings | undefined;

/** Read once, after Strapi has loaded `cms/.env`; a wrong setting stops the program with its name. */
export function getSettings(): Settings {
  known ??= parseOrStop();
  return known;
}

function parseOrStop(): Settings {
  try {
    return parseSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

// Strapi loads every file of this folder as configuration; the secrets have no business there.
export default {};

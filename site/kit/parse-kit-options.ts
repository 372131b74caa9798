import { parseArgs } from 'node:util';
import { isLocale, type Locale, locales } from '@portal/content/schema';
import { KitError } from './kit-error.ts';

export interface KitOptions {
  /** Nothing: every office of the site. */
  readonly offices: readonly string[] | undefined;
  readonly locales: readonly Locale[];
  readonly out: string;
  /** Nothing: the site that is online on this machine. */
  readonly origin: string | undefined;
}

const usage = 'npm run kit -- [--office agadir,tiznit] [--lang fr,ar] [--out folder] [--origin https://…]';

/** @throws KitError naming the option that is wrong */
export function parseKitOptions(args: readonly string[]): KitOptions {
  const { office, lang, out, origin } = readValues(args);
  const languages = split(lang);
  const unknown = languages?.filter((name) => !isLocale(name)) ?? [];
  if (unknown.length > 0) {
    throw new KitError(`There is no language "${unknown.join('", "')}": --lang takes ${locales.join(', ')}.`);
  }
  return { offices: split(office), locales: languages?.filter(isLocale) ?? locales, out, origin: toOrigin(origin) };
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        office: { type: 'string' },
        lang: { type: 'string' },
        out: { type: 'string', default: 'kit' },
        origin: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new KitError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function split(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const names = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
  if (names.length === 0) throw new KitError(`An option is empty.\n${usage}`);
  return names;
}

function toOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new KitError(`--origin must be an address like https://portail.example.ma, not "${text}".`);
}

import { findFieldFacts, toStrapiName, weekdays } from '@portal/content/schema';
import { strings } from '@portal/content/strings';
import { z } from 'zod';
import type { EditorLanguage } from '../accounts/find-editor';
import { explainIssue } from './explain-issue';
import { say } from './say';

/** One sentence beside one field of the edit form. `path` is in Strapi's names: `['sources', '0', 'url']`. */
export interface Fault {
  readonly path: readonly string[];
  readonly message: string;
}

type Path = readonly (string | number)[];

/**
 * An issue of the contract as the edit form shows it: one box may hold a whole list or week, and the sentence then says
 * where in it.
 *
 * @param path  from the field of the record on, in names of the contract
 */
export function toFault(shape: z.ZodRawShape, issue: z.core.$ZodIssue, path: Path, language: EditorLanguage): Fault {
  const { key, values } = explainIssue(issue);
  return locate(shape, path, say(language, key, values), language);
}

export function locate(shape: z.ZodRawShape, path: Path, message: string, language: EditorLanguage): Fault {
  const [field, ...rest] = path;
  const schema = shape[String(field)];
  const name = toStrapiName(String(field));
  const editor = schema && findFieldFacts(schema)?.facts.editor;
  switch (editor?.kind) {
    case 'group': {
      const [index, ...inner] = editor.many ? rest : ['', ...rest];
      if (inner.length === 0) return { path: [name], message };
      const fault = locate(editor.fields, inner, message, language);
      return { ...fault, path: [name, ...(editor.many ? [String(index)] : []), ...fault.path] };
    }
    case 'lines':
      return { path: [name], message: typeof rest[0] === 'number' ? inLine(rest[0], message, language) : message };
    case 'hours': {
      const place = describePlace(rest, language);
      return { path: [name], message: place ? say(language, 'inPlace', { place, message }) : message };
    }
    default:
      return { path: [name], message };
  }
}

function inLine(index: number, message: string, language: EditorLanguage): string {
  return say(language, 'inLine', { number: index + 1, message });
}

/** Where in the hours: `week.monday.0.closes`, `ramadan.week.friday`, `exceptions.2.to`. */
function describePlace([part, ...rest]: Path, language: EditorLanguage): string | undefined {
  if (part === 'week') return nameWeekday(rest[0], language);
  if (part === 'exceptions' && typeof rest[0] === 'number') return say(language, 'exception', { number: rest[0] + 1 });
  if (part !== 'ramadan') return undefined;
  const place = rest[0] === 'week' ? nameWeekday(rest[1], language) : undefined;
  return place ? say(language, 'inRamadan', { place }) : say(language, 'ramadan');
}

const wordsSchema = z.object({ weekdays: z.record(z.enum(weekdays), z.string()) });

function nameWeekday(day: unknown, language: EditorLanguage): string | undefined {
  const weekday = z.enum(weekdays).safeParse(day).data;
  return weekday && wordsSchema.parse(strings[language]).weekdays[weekday];
}

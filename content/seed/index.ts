import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import {
  ContentError,
  type ContentProblem,
  checkContent,
  type Kind,
  recordTypes,
  type Snapshot,
  toProblems,
} from '../schema/index.ts';

const seedFolder = fileURLToPath(new URL('.', import.meta.url));
const contentParent = join(seedFolder, '..', '..');

/**
 * Reads every seed file, `content/seed/<plural>/<slug>.yaml`.
 *
 * @throws ContentError naming every file and field that breaks the contract
 */
export function readSeed(today: string, folder = seedFolder): Snapshot {
  const problems: ContentProblem[] = [];
  const kinds = Object.keys(recordTypes) as Kind[];
  const snapshot = Object.fromEntries(
    kinds.map((kind) => [kind, readKind(kind, folder, problems)]),
  ) as unknown as Snapshot;
  const where = (kind: Kind, slug: string) => nameFile(join(folder, recordTypes[kind].plural, `${slug}.yaml`));
  problems.push(...checkContent(snapshot, today, where));
  if (problems.length > 0) throw new ContentError(problems);
  return snapshot;
}

function readKind(kind: Kind, folder: string, problems: ContentProblem[]): unknown[] {
  const directory = join(folder, recordTypes[kind].plural);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readRecord(kind, join(directory, name), name.slice(0, -'.yaml'.length), problems));
}

function readRecord(kind: Kind, file: string, slug: string, problems: ContentProblem[]): unknown[] {
  const place = { kind, slug, where: nameFile(file) };
  const document = parseDocument(readFileSync(file, 'utf8'));
  const syntax = document.errors[0];
  if (syntax) {
    problems.push({ ...place, field: '(file)', message: `is not valid YAML: ${syntax.message}` });
    return [];
  }
  const parsed = recordTypes[kind].schema.safeParse(document.toJS());
  if (!parsed.success) {
    problems.push(...toProblems(parsed.error, place));
    return [];
  }
  if (parsed.data.slug !== slug) {
    problems.push({ ...place, field: 'slug', message: `is "${parsed.data.slug}" but the file is named ${slug}.yaml` });
  }
  return [parsed.data];
}

function nameFile(file: string): string {
  return relative(contentParent, file);
}

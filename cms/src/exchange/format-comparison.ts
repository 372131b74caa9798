import type { EditorLanguage } from '../accounts/find-editor';
import { say } from '../validation/say';
import type { ChangedRecord, Comparison } from './bundle/compare-bundle';
import type { BundleProblem } from './bundle/read-bundle';

/** For the terminal: what an import would do, record by record and field by field. */
export function formatComparison({ added, changed, unchanged, kept, refused, doubtful }: Comparison): string {
  return [
    `New: ${added.length}. Changed: ${changed.length}. Unchanged: ${unchanged}. Only in the CMS, left alone: ${kept}. Refused: ${refused.length}.`,
    ...added.map((one) => `  + ${nameRecord(one)}`),
    ...changed.flatMap((one) => [
      `  ~ ${nameRecord(one)}`,
      ...one.changes.map(({ field, before, after }) => `      ${field}: ${shorten(before)} → ${shorten(after)}`),
    ]),
    ...(doubtful.length > 0 ? [`To look at:\n${formatProblems(doubtful)}`] : []),
    ...(refused.length > 0 ? [`Refused:\n${formatProblems(refused)}`] : []),
  ].join('\n');
}

export function formatProblems(problems: readonly BundleProblem[]): string {
  return problems.map((problem) => `  ${problem.file}: ${problem.field} ${sayProblem(problem, 'en')}`).join('\n');
}

export function sayProblem({ why }: BundleProblem, language: EditorLanguage): string {
  return 'said' in why ? why.said : say(language, why.key, why.values);
}

function nameRecord({ record }: ChangedRecord): string {
  return `${record.kind} "${record.name}"`;
}

/** One line of a value; nothing is a dash. */
export function shorten(value: unknown): string {
  if (value === undefined || value === null) return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

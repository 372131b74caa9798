import type { Divided, Unit, UnitProblem } from '@portal/content/schema';
import { findTextProblem } from '../units/check-text';
import { toPlainText } from '../units/list-units';
import { type ExchangedUnit, findChange, isMark } from './exchanged-unit';

export type Verdict =
  | { readonly kind: 'taken' | 'unchanged' | 'empty' }
  | { readonly kind: 'conflict' | 'refused'; readonly problem: UnitProblem; readonly max?: number };

/** What becomes of one text of a file, beside what stands in the CMS now. */
export function judgeUnit(type: Divided, present: Unit | undefined, unit: ExchangedUnit): Verdict {
  if (!present) return { kind: 'refused', problem: 'unknown-field' };
  const target = toPlainText(unit.target);
  if (target === '') return { kind: 'empty' };
  const change = isMark(unit.mark)
    ? findChange(unit.mark, present.source, present.target)
    : compareSource(present, unit);
  if (change === 'source') return { kind: 'conflict', problem: 'source-changed' };
  if (target === present.target) return { kind: 'unchanged' };
  if (change === 'target') return { kind: 'conflict', problem: 'target-changed' };
  const found = findTextProblem(type, present.path, target);
  return found ? { kind: 'refused', ...found } : { kind: 'taken' };
}

/** A file made elsewhere has no mark: the French in it must be that of today. */
function compareSource(present: Unit, { source }: ExchangedUnit): 'source' | undefined {
  const fold = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return fold(source) === fold(present.source) ? undefined : 'source';
}

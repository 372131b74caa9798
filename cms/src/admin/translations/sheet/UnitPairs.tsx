import type { Unit } from '@portal/content/schema/translation-desk.ts';
import { styled } from 'styled-components';
import { SourceText } from './SourceText';
import { TargetText } from './TargetText';

export interface Pairs {
  readonly units: readonly Unit[];
  /** The French an outdated part was made from, by path. */
  readonly former: Readonly<Record<string, string>> | null;
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly path: string; readonly problem: string; readonly max?: number | undefined }[];
  readonly onWrite: (path: string, text: string) => void;
}

/** Each French text beside its translation. */
export function UnitPairs({ units, former, locale, texts, problems, onWrite }: Pairs) {
  return units.map((unit) => (
    <Pair key={unit.path} data-unit={unit.path}>
      <SourceText unit={unit} former={former ? (former[unit.path] ?? '') : undefined} />
      <TargetText
        unit={unit}
        locale={locale}
        value={texts[unit.path] ?? ''}
        problem={problems.find(({ path }) => path === unit.path)}
        onWrite={(text) => onWrite(unit.path, text)}
      />
    </Pair>
  ));
}

/** French always stands on the left, whatever the direction of the page: an eye that compares must not change its way. */
const Pair = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 2.4rem;
  direction: ltr;
  padding-block-start: 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};

  @media (max-width: 60em) {
    grid-template-columns: 1fr;
    gap: 1.2rem;
  }
`;

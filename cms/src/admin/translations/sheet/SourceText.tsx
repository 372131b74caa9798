import type { Unit } from '@portal/content/schema/translation-desk.ts';
import { diffWordsWithSpace } from 'diff';
import { styled } from 'styled-components';
import { useTranslationWords } from '../words';
import { nameUnit } from './name-unit';

/** The French, with what was added and removed since the translation was made. */
export function SourceText({ unit, former }: { unit: Unit; former: string | undefined }) {
  const { say, direction } = useTranslationWords();
  const changes = former === undefined || former === unit.source ? undefined : diffWordsWithSpace(former, unit.source);
  return (
    <div>
      <Label dir={direction}>{nameUnit(unit, say)}</Label>
      <French lang="fr" dir="ltr" data-source>
        {changes
          ? changes.map((change, index) => {
              const key = `${index}:${change.value}`;
              if (change.added) return <ins key={key}>{change.value}</ins>;
              if (change.removed) return <del key={key}>{change.value}</del>;
              return <span key={key}>{change.value}</span>;
            })
          : unit.source || '—'}
      </French>
    </div>
  );
}

const Label = styled.p`
  margin-block-end: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  font-weight: 600;
`;

const French = styled.p`
  text-align: left;
  white-space: pre-wrap;
  overflow-wrap: anywhere;

  ins {
    background: #e2efd9;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  del {
    background: #f7e2dc;
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;

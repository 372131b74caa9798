import type { SheetPart } from '@portal/content/schema/translation-desk.ts';
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Heading, Panel, Quiet, Row } from '../../reception/pieces/layout';
import { StateDot } from '../StateDot';
import { useTranslationWords } from '../words';
import { SourceText } from './SourceText';
import { TargetText } from './TargetText';

interface Props {
  readonly part: SheetPart;
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly path: string; readonly problem: string; readonly max?: number | undefined }[];
  readonly isSaving: boolean;
  readonly onWrite: (path: string, text: string) => void;
  readonly onReview: () => void;
}

export function PartPanel({ part, locale, texts, problems, isSaving, onWrite, onReview }: Props) {
  const { say, sayDay } = useTranslationWords();
  const { state, former, reviewedBy, reviewedOn } = part;
  const isChanged = part.units.some(({ path, target }) => texts[path] !== target);
  const isOutdated = state === 'outdated';
  return (
    <Panel data-part={part.part} data-state={state}>
      <Row style={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <Heading>
          {say(`parts.${part.part}`)}{' '}
          <State>
            <StateDot state={state} /> {say(`states.${state}`)}
          </State>
        </Heading>
        {state === 'draft' || isOutdated ? (
          <Button variant="tertiary" onClick={onReview} disabled={isChanged} loading={isSaving}>
            {say(isOutdated ? 'reviewOutdated' : 'review')}
          </Button>
        ) : null}
      </Row>
      {reviewedOn ? <Quiet>{say('reviewedOn', { day: sayDay(reviewedOn), name: reviewedBy ?? '' })}</Quiet> : null}
      {isOutdated ? <Quiet>{say(former ? 'changesMarked' : 'formerUnknown')}</Quiet> : null}
      {part.units.map((unit) => (
        <Pair key={unit.path} data-unit={unit.path}>
          <SourceText unit={unit} former={isOutdated && former ? (former[unit.path] ?? '') : undefined} />
          <TargetText
            unit={unit}
            locale={locale}
            value={texts[unit.path] ?? ''}
            problem={problems.find(({ path }) => path === unit.path)}
            onWrite={(text) => onWrite(unit.path, text)}
          />
        </Pair>
      ))}
    </Panel>
  );
}

const State = styled.small`
  margin-inline-start: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.4rem;
  font-weight: 400;
`;

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

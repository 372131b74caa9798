import type { SheetPart } from '@portal/content/schema/translation-desk.ts';
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Heading, Panel, Quiet, Row } from '../../reception/pieces/layout';
import { StateDot } from '../StateDot';
import { useTranslationWords } from '../words';
import { type Pairs, UnitPairs } from './UnitPairs';

interface Props extends Omit<Pairs, 'units' | 'former'> {
  readonly part: SheetPart;
  readonly isSaving: boolean;
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
      <UnitPairs
        units={part.units}
        former={isOutdated ? former : null}
        locale={locale}
        texts={texts}
        problems={problems}
        onWrite={onWrite}
      />
    </Panel>
  );
}

const State = styled.small`
  margin-inline-start: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.4rem;
  font-weight: 400;
`;

import type { TranslationSheet } from '@portal/content/schema/translation-desk.ts';
import { Button } from '@strapi/design-system';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { Quiet, Row, Title } from '../../reception/pieces/layout';
import { useTranslationWords } from '../words';
import { PartPanel } from './PartPanel';
import { SearchPanel } from './SearchPanel';
import { useSheet } from './use-sheet';

interface Props {
  readonly sheet: TranslationSheet;
  /** Where "save and next" leads. */
  readonly next: string;
  readonly onReload: () => void;
}

export function SheetForm({ sheet: opened, next, onReload }: Props) {
  const { say, sayLanguage } = useTranslationWords();
  const navigate = useNavigate();
  const { sheet, texts, isChanged, isSaving, fault, problems, write, save, review } = useSheet(opened);
  const { kind, documentId, locale, title } = sheet;
  const saveAndNext = async () => {
    if (!isChanged || (await save())) navigate(next);
  };
  return (
    <>
      <header>
        <Title>
          <bdi>{title}</bdi>
        </Title>
        <Quiet>
          {[say(`kinds.${kind}`), sayLanguage(locale)].join(' · ')} ·{' '}
          <Link
            to={`/content-manager/collection-types/api::${kind}.${kind}/${documentId}?plugins[i18n][locale]=${locale}`}
          >
            {say('openRecord')}
          </Link>
        </Quiet>
      </header>
      {sheet.parts.map((part) => (
        <PartPanel
          key={part.part}
          part={part}
          locale={locale}
          texts={texts}
          problems={problems}
          isSaving={isSaving}
          onWrite={write}
          onReview={() => review(part.part)}
        />
      ))}
      <SearchPanel units={sheet.search} locale={locale} texts={texts} problems={problems} onWrite={write} />
      <Footer>
        {fault ? (
          <Fault role="alert">
            <span>{say(`fault.${fault}`)}</span>
            {fault.endsWith('changed') ? (
              <Button variant="tertiary" onClick={onReload}>
                {say('reload')}
              </Button>
            ) : null}
          </Fault>
        ) : null}
        <Row>
          <Button onClick={save} loading={isSaving} disabled={!isChanged} size="L">
            {say('save')}
          </Button>
          <Button variant="secondary" onClick={saveAndNext} loading={isSaving} size="L">
            {say(isChanged ? 'saveAndNext' : 'next')}
          </Button>
          <Quiet role="status">{say(isChanged ? 'unsaved' : 'savedAsDraft')}</Quiet>
        </Row>
      </Footer>
    </>
  );
}

/** Within reach however long the record is. */
const Footer = styled.footer`
  position: sticky;
  inset-block-end: 0;
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  padding-block: 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Fault = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1.6rem;
  color: ${({ theme }) => theme.colors.danger700};
  font-weight: 600;
`;

import type { Locale } from '@portal/content/schema';
import { writtenLanguagesSchema } from '@portal/content/schema/translation-desk.ts';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { readLocale } from '../versions/read-locale';
import { useTranslationWords } from './words';

/** First beside a form that somebody may read and not write: Strapi lets them type and refuses at the end. */
export const OtherLanguagePanel: PanelComponent = ({ model, documentId }) => {
  const { say } = useTranslationWords();
  const [{ query }] = useQueryParams();
  const kind = /^api::([a-z-]+)\./.exec(model)?.[1];
  const locales = useWrittenLanguages(kind === 'assignment' ? undefined : kind, documentId);
  const locale = readLocale(query);
  if (!locales || locales.some((written) => written === locale)) return null;
  return { title: say('other.title'), content: <Explained model={model} id={documentId ?? ''} locales={locales} /> };
};

function Explained({ model, id, locales }: { model: string; id: string; locales: readonly Locale[] }) {
  const { say, sayLanguage, direction } = useTranslationWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} dir={direction} data-other-language>
      <Typography tag="p">{say(locales.length > 0 ? 'other.language' : 'other.record')}</Typography>
      {locales.map((locale) => (
        <Typography
          key={locale}
          tag={Link}
          to={`/content-manager/collection-types/${model}/${id}?plugins[i18n][locale]=${locale}`}
          textColor="primary600"
        >
          <bdi lang={locale}>{sayLanguage(locale)}</bdi>
        </Typography>
      ))}
    </Flex>
  );
}

/** Nothing while it is loading, for a record that is new, and when it could not be read: the server decides anyway. */
function useWrittenLanguages(kind: string | undefined, documentId: string | undefined): Locale[] | undefined {
  const { get } = useFetchClient();
  const [locales, setLocales] = useState<Locale[]>();
  useEffect(() => {
    if (!kind || !documentId) return;
    let isWanted = true;
    get(`/translations/languages/${kind}/${documentId}`)
      .then(({ data }) => isWanted && setLocales(writtenLanguagesSchema.parse(data).locales))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [get, kind, documentId]);
  return locales;
}

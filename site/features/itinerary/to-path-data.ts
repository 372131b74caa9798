import { type Locale, localeFacts, type Service } from '@portal/content/schema';
import { formatDay, isolateNumber } from '../../i18n/format.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { findRecord } from '../../snapshot/find-record.ts';
import { type Picked, pickRequired, pickText, toLangAttributes } from '../../snapshot/pick-text.ts';
import { snapshot } from '../../snapshot/read-snapshot.ts';
import { listGlossary } from '../abbreviation/list-glossary.ts';
import { splitAbbreviations } from '../abbreviation/split-abbreviations.ts';
import { findStates } from '../translation/find-states.ts';
import type { PathData, PathDetails, PathDetailsFile, PathService, Words } from './path-data.ts';

/** Administrations in Morocco work in these two; what an office really speaks narrows them down. */
const counterLocales: readonly Locale[] = ['ar', 'fr'];

/** All paths in the words of one language. */
export function toPathData(locale: Locale): PathData {
  const t = createTranslate(locale);
  return {
    profiles: snapshot.profile.map(({ slug, texts }) => ({ slug, ...toWords(pickRequired(texts, locale, 'name')) })),
    communes: snapshot.office.map(({ commune }) => ({
      slug: commune,
      ...toWords(pickRequired(findRecord('commune', commune).texts, locale, 'name')),
    })),
    themes: listThemes(),
    services: snapshot.service.map((service) => toPathService(service, locale)),
    phrases: {
      change: t('itinerary.change', { answer: '{{answer}}' }),
      ticked: t('itinerary.ticked', { done: '{{done}}', total: '{{total}}' }),
      unsaid: t('itinerary.unsaid'),
      whereUnknown: t('itinerary.whereUnknown'),
      privateSentences: listSpoken(locale).map((spoken) =>
        inLanguage(createTranslate(spoken)('itinerary.sentencePrivate'), spoken, locale),
      ),
    },
  };
}

/** Needs in the order editors gave them. */
export function listThemes(): string[] {
  return snapshot.theme.toSorted((one, other) => one.order - other.order).map(({ slug }) => slug);
}

function toPathService(service: Service, locale: Locale): PathService {
  const { texts } = service;
  const t = createTranslate(locale);
  const toText = createExplainer();
  const documents = pickText(texts, locale, 'documents');
  const next = pickText(texts, locale, 'next');
  return {
    slug: service.slug,
    theme: service.theme,
    profiles: service.profiles,
    confidence: service.confidence,
    organisations: service.organisations,
    isAtRisk: service.atRisk ?? false,
    title: toWords(pickRequired(texts, locale, 'title')),
    cost: t('itinerary.cost', { cost: t(`service.costs.${service.cost}`) }),
    documents: documents ? documents.value.map((text) => toWords({ ...documents, value: text }, toText)) : [],
    next: next && toWords(next, toText),
    notes: listNotes(service, locale),
    sentences: listSpoken(locale).map((spoken) => {
      const title = pickRequired(texts, spoken, 'title').value;
      return inLanguage(createTranslate(spoken)('itinerary.sentence', { service: title }), spoken, locale);
    }),
  };
}

/** The longer texts of all paths in one language. */
export function toPathDetails(locale: Locale): PathDetailsFile {
  return Object.fromEntries(
    snapshot.service.map(({ slug, texts }) => {
      const toText = createExplainer();
      const whoFor = pickText(texts, locale, 'whoFor');
      const steps = pickText(texts, locale, 'steps');
      const details: PathDetails = {
        summary: toWords(pickRequired(texts, locale, 'summary')),
        whoFor: whoFor && toWords(whoFor, toText),
        steps: steps
          ? steps.value.map(({ kind, text }) => ({ kind, ...toWords({ ...steps, value: text }, toText) }))
          : [],
      };
      return [slug, details];
    }),
  );
}

function listNotes(service: Service, locale: Locale): string[] {
  const t = createTranslate(locale);
  const { page } = findStates('service', service, locale);
  return [
    ...(page ? [t(`translation.${page.sentence}`)] : []),
    t('service.confirm'),
    service.verifiedOn
      ? t('service.verifiedOn', { date: formatDay(locale, service.verifiedOn), name: service.verifiedBy ?? '' })
      : t('service.unverified'),
  ];
}

/**
 * The reader's own language first: it is read aloud, or helps to know what one shows. Every counter in Morocco
 * understands Arabic and Darija, so their readers need no other.
 */
function listSpoken(locale: Locale): Locale[] {
  if (localeFacts[locale].direction === 'rtl') return [locale];
  return [locale, ...counterLocales.filter((other) => other !== locale)];
}

function inLanguage(text: string, language: Locale, page: Locale): Words {
  return { text, lang: language, ...(language !== page && { dir: localeFacts[language].direction }) };
}

type Explain = (text: string, locale: Locale) => string;

function toWords(picked: Picked<string>, explain: Explain = (text) => text): Words {
  return { text: explain(picked.value, picked.locale), ...toLangAttributes(picked) };
}

/**
 * `Prose` in plain text, for the script: what an acronym means at its first use, numbers that keep their direction.
 * Each path is read alone: one explainer a path.
 */
function createExplainer(): Explain {
  const seen = new Set<string>();
  return (text, locale) => {
    const glossary = listGlossary(locale);
    return splitAbbreviations(text, glossary, seen)
      .map(({ kind, text: piece, acronym }) => {
        if (kind === 'number') return isolateNumber(piece);
        return kind === 'expansion' && glossary.get(acronym ?? '')?.picked.isFallback ? '' : piece;
      })
      .join('');
  };
}

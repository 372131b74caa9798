import type { Organisation, Profile, Service, Theme } from '@portal/content/schema';
import { createTranslate } from '../../i18n/translate.ts';
import type { Edition } from '../edition.ts';
import { identify } from '../identify.ts';
import { omitUnknown, pickName, pickWords } from '../pick-words.ts';
import type { HsdsAttribute, HsdsTaxonomy, HsdsTerm } from './shapes.ts';

const taxonomies = ['needs', 'profiles', 'organisation-categories', 'open-eligibility'] as const;
type TaxonomyKey = (typeof taxonomies)[number];

export function toTaxonomies({ locale }: Edition): HsdsTaxonomy[] {
  const t = createTranslate(locale);
  return taxonomies.map((key) => ({
    id: identify('taxonomy', key),
    name: t(`openData.taxonomies.${key}.name`),
    description: t(`openData.taxonomies.${key}.description`),
  }));
}

/** Needs, the sub-need of each sheet below its need, profiles, kinds of organisation, and the ids of Open Eligibility. */
export function toTerms(edition: Edition): HsdsTerm[] {
  const { snapshot } = edition;
  const needs = new Map(snapshot.service.map((service) => [service.need, service]));
  const categories = new Set(snapshot.organisation.map(({ category }) => category));
  const references = new Set(snapshot.theme.flatMap(({ openEligibility = [] }) => openEligibility));
  return [
    ...snapshot.theme.map((theme) => toNeed(edition, theme)),
    ...[...needs.values()].map((service) => toSubNeed(edition, service)),
    ...snapshot.profile.map((profile) => toProfile(edition, profile)),
    ...[...categories].toSorted().map((category) => toCategory(edition, category)),
    ...[...references].toSorted().map((reference) => toReference(edition, reference)),
  ];
}

/** What a sheet is about and for whom. */
export function toServiceAttributes(edition: Edition, service: Service): HsdsAttribute[] {
  const { snapshot } = edition;
  const theme = snapshot.theme.find(({ slug }) => slug === service.theme);
  const profiles = snapshot.profile.filter(({ slug }) => service.profiles.includes(slug));
  const terms = [
    ...(theme ? toThemeTerms(edition, theme) : []),
    toSubNeed(edition, service),
    ...profiles.map((profile) => toProfile(edition, profile)),
  ];
  return terms.map((term) => toAttribute('service', identify('service', service.slug), term));
}

/** An office listens and directs for every need; the profiles are only known when it has said them. */
export function toOfficeAttributes(edition: Edition, serviceId: string, profiles: readonly string[]): HsdsAttribute[] {
  const { snapshot } = edition;
  const terms = [
    ...snapshot.theme.map((theme) => toNeed(edition, theme)),
    ...snapshot.profile.filter(({ slug }) => profiles.includes(slug)).map((profile) => toProfile(edition, profile)),
  ];
  return terms.map((term) => toAttribute('service', serviceId, term));
}

export function toOrganisationAttributes(edition: Edition, { slug, category }: Organisation): HsdsAttribute[] {
  return [toAttribute('organization', identify('organisation', slug), toCategory(edition, category))];
}

function toAttribute(entity: HsdsAttribute['link_entity'], owner: string, term: HsdsTerm): HsdsAttribute {
  return {
    id: identify('attribute', owner, term.id),
    link_id: owner,
    link_entity: entity,
    taxonomy_term_id: term.id,
    taxonomy_term: term,
  };
}

function toThemeTerms(edition: Edition, theme: Theme): HsdsTerm[] {
  return [toNeed(edition, theme), ...(theme.openEligibility ?? []).map((reference) => toReference(edition, reference))];
}

function toNeed(edition: Edition, { slug, texts }: Theme): HsdsTerm {
  const words = pickWords(edition, texts);
  return toTerm(edition, 'needs', { code: slug, name: pickName(edition, texts), description: words('summary') });
}

/** A sub-need has no name of its own: it is called as its sheet is. */
function toSubNeed(edition: Edition, { theme, need, texts }: Service): HsdsTerm {
  const words = pickWords(edition, texts);
  const parent = identify('term', 'needs', theme);
  return toTerm(
    edition,
    'needs',
    { code: `${theme}/${need}`, name: words('title') ?? need, description: words('summary') },
    parent,
  );
}

function toProfile(edition: Edition, { slug, texts }: Profile): HsdsTerm {
  const words = pickWords(edition, texts);
  return toTerm(edition, 'profiles', { code: slug, name: pickName(edition, texts), description: words('summary') });
}

function toCategory(edition: Edition, category: Organisation['category']): HsdsTerm {
  const t = createTranslate(edition.locale);
  return toTerm(edition, 'organisation-categories', {
    code: category,
    name: t(`organisations.categories.${category}`),
  });
}

/** Only the id: the words of Open Eligibility are under another licence. */
function toReference(edition: Edition, code: string): HsdsTerm {
  return toTerm(edition, 'open-eligibility', { code, name: `Open Eligibility ${code}` });
}

interface Words {
  readonly code: string;
  readonly name: string;
  readonly description?: string | undefined;
}

function toTerm(
  { locale }: Edition,
  taxonomy: TaxonomyKey,
  { code, name, description }: Words,
  parent?: string,
): HsdsTerm {
  return omitUnknown({
    id: identify('term', taxonomy, code),
    code,
    name,
    description: description ?? name,
    parent_id: parent,
    taxonomy: createTranslate(locale)(`openData.taxonomies.${taxonomy}.name`),
    taxonomy_id: identify('taxonomy', taxonomy),
    language: locale,
  });
}

import { type Opportunity, opportunityKinds } from '@portal/content/schema';
import type { Tone } from '../guide/pictograms.ts';

export type OpportunityKind = Opportunity['type'];

interface KindFacts {
  /** In the address, the same in every language. */
  readonly segment: string;
  readonly icon: string;
  readonly tone: Tone;
  /** Theme under which an answer reaches the desk. */
  readonly theme: string;
  /** Slugs of the sheets that help, and of those to turn to; what is not published is left out. */
  readonly services: readonly string[];
  readonly organisations: readonly string[];
}

export const kindFacts: Readonly<Record<OpportunityKind, KindFacts>> = {
  investment: {
    segment: 'investissement',
    icon: 'sprout',
    tone: 'argan',
    theme: 'invest',
    services: ['creer-entreprise', 'auto-emploi', 'acheter-bien', 'ouvrir-compte', 'impots-taxes'],
    organisations: ['cri', 'fh2', 'oc'],
  },
  'local-project': {
    segment: 'projets-locaux',
    icon: 'hand-helping',
    tone: 'saffron',
    theme: 'invest',
    services: ['projet-local', 'creer-association'],
    organisations: ['md', 'region'],
  },
  skills: {
    segment: 'competences',
    icon: 'graduation-cap',
    tone: 'atlantic',
    theme: 'invest',
    services: ['partager-competences'],
    organisations: ['md', 'region'],
  },
  discovery: {
    segment: 'decouverte',
    icon: 'compass',
    tone: 'almond',
    theme: 'community',
    services: ['jeunes-diaspora', 'rencontres'],
    organisations: ['md', 'region'],
  },
  consultation: {
    segment: 'consultations',
    icon: 'messages-square',
    tone: 'atlantic',
    theme: 'community',
    services: ['projet-local'],
    organisations: ['region', 'chikaya'],
  },
  association: {
    segment: 'associations',
    icon: 'handshake',
    tone: 'argan',
    theme: 'invest',
    services: ['creer-association', 'projet-local'],
    organisations: ['md', 'mdm-tiznit', 'fh2'],
  },
};

export function listKinds(): ({ readonly kind: OpportunityKind } & KindFacts)[] {
  return opportunityKinds.map((kind) => ({ kind, ...kindFacts[kind] }));
}

import { choice, flag, groups, isoDate, line, lines, paragraph, reference, references } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { searchWordsDescription, sources, voice } from './shared-groups.ts';

/** What the visitor does in a step; each has its pictogram. */
export const stepKinds = [
  'gather',
  'go',
  'write',
  'send',
  'online',
  'phone',
  'meet',
  'wait',
  'receive',
  'ask',
] as const;

/** One sheet of the referral guide ("guide de référencement"). */
export const service = defineRecord({
  kind: 'service',
  plural: 'services',
  shared: {
    theme: reference('Need it answers', 'theme'),
    need: line('Code of the need in the taxonomy', 40),
    profiles: references('Who it is for; empty means everybody', 'profile'),
    organisations: references('Where people are sent, most useful first', 'organisation'),
    cost: choice('What it costs', ['free', 'paid', 'mixed', 'unknown']),
    confidence: choice('How sure the facts are', ['high', 'medium', 'low', 'none']),
    atRisk: flag('Show the quick exit: a visitor may be watched').optional(),
    sources: sources(),
    verifiedOn: isoDate('Day an office checked this sheet').optional(),
    verifiedBy: line('Who checked it').optional(),
  },
  text: {
    title: line('Title, as people would ask for it', 90),
    summary: paragraph('What it is: one sentence a tired person understands', 260),
    whoFor: paragraph('Who it is for, and the conditions that matter', 700).optional(),
    costNote: paragraph('What it costs, in words', 300).optional(),
    documents: lines('Papers to bring, one a line').optional(),
    steps: groups('Steps, in order', 'step', {
      kind: choice('What one does', stepKinds),
      text: paragraph('The step, in one or two short sentences', 500),
    }).optional(),
    withOffice: paragraph('What the BAOM does with you', 600).optional(),
    next: paragraph('What happens next, and how long it takes if known', 600).optional(),
    refused: paragraph('What to do if it is refused', 600).optional(),
    caution: paragraph('What is not sure and must be checked', 500).optional(),
    searchWords: lines(searchWordsDescription).optional(),
    recording: voice(),
  },
  parts: {
    heading: ['title', 'summary'],
    eligibility: ['whoFor', 'costNote'],
    documents: ['documents'],
    steps: ['steps'],
    office: ['withOffice'],
    after: ['next', 'refused'],
    caution: ['caution'],
  },
});
export type Service = Infer<typeof service>;
export type ServiceText = NonNullable<Service['texts']['fr']>;

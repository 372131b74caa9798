import type { Choices } from './choices.ts';
import { type Judgement, judgeOffice } from './judge-office.ts';
import { measureKilometres, type Point } from './measure-kilometres.ts';
import type { OfficeFacts } from './office-facts.ts';

export interface ArrangedOffice {
  readonly slug: string;
  /** From where the visitor is or has chosen to start. */
  readonly kilometres?: number;
}

export interface Arrangement {
  readonly fitting: readonly ArrangedOffice[];
  /** They have not said: after the others, and said so. */
  readonly unsure: readonly ArrangedOffice[];
}

interface Question {
  readonly choices: Choices;
  /** Where distances start, nearest first; without it the order of the page stays. */
  readonly from?: Point | undefined;
  readonly judgeOpening: (office: OfficeFacts) => Judgement;
}

export function arrangeOffices(
  offices: readonly OfficeFacts[],
  { choices, from, judgeOpening }: Question,
): Arrangement {
  const judged = offices.map((office) => ({
    judgement: judgeOffice(office, choices, judgeOpening),
    arranged: { slug: office.slug, ...(from && { kilometres: measureKilometres(from, office) }) },
  }));
  const pick = (wanted: Judgement) =>
    judged
      .flatMap(({ judgement, arranged }) => (judgement === wanted ? [arranged] : []))
      .toSorted((one, other) => (one.kilometres ?? 0) - (other.kilometres ?? 0));
  return { fitting: pick('yes'), unsure: pick('unknown') };
}

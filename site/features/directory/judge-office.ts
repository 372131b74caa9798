import type { Choices } from './choices.ts';
import type { OfficeFacts } from './office-facts.ts';

/** `unknown`: the office has not said. It is shown apart and never counted as a no. */
export type Judgement = 'yes' | 'no' | 'unknown';

/**
 * The need hides no office: each of them listens and directs for every need, so the page only says what to read.
 *
 * @param judgeOpening  whether an office is open at this moment
 */
export function judgeOffice(
  office: OfficeFacts,
  choices: Choices,
  judgeOpening: (office: OfficeFacts) => Judgement,
): Judgement {
  const answers: Judgement[] = [];
  if (choices.langue) answers.push(judgeList(office.languages, choices.langue));
  if (choices.profil) answers.push(judgeList(office.profiles, choices.profil));
  if (choices.femmes) answers.push(judgeFlag(office.womenFriendly));
  if (choices.acces) answers.push(judgeFlag(office.stepFree));
  if (choices.ouvert) answers.push(judgeOpening(office));
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

/** A list that is empty was not filled in. */
function judgeList(list: readonly string[] | undefined, wanted: string): Judgement {
  if (!list || list.length === 0) return 'unknown';
  return list.includes(wanted) ? 'yes' : 'no';
}

function judgeFlag(flag: boolean | undefined): Judgement {
  if (flag === undefined) return 'unknown';
  return flag ? 'yes' : 'no';
}

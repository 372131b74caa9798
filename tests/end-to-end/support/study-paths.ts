import { readFileSync } from 'node:fs';

const document = () => readFileSync('docs/from-the-study.md', 'utf8');

export interface StudyPath {
  readonly tool: string;
  readonly links: readonly string[];
}

/** The public tools of the study and the addresses that lead to each, as the document tells them. */
export function readPublicPaths(): StudyPath[] {
  return readRows(/^\| ([^|]+) \| (`[^|]+`) \|/gm, /`([^`]+)`/g);
}

/** Those of officers, by the words they click: an entry of Strapi's menu, then what stands on its page. */
export function readOfficerPaths(): StudyPath[] {
  return readRows(/^\| ([^|]+) \| (\*\*[^|]+) \|/gm, /\*+([^*]+)\*+/g);
}

function readRows(row: RegExp, link: RegExp): StudyPath[] {
  return [...document().matchAll(row)].map(([, tool = '', path = '']) => ({
    tool,
    links: [...path.matchAll(link)].map(([, words = '']) => words),
  }));
}

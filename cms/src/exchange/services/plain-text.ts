import type { serviceDoubts } from '@portal/content/schema';

type Doubt = (typeof serviceDoubts)[number];

export interface Cleaned {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

const tag = /<\/?[a-z!][^>]*>/gi;
const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Plain text as the contract has it. A formula stays the text that it is: nothing here computes. */
export function cleanText(value: unknown, max: number, isLine = false): Cleaned {
  const doubts: Doubt[] = [];
  let text = toText(value).replaceAll(/\r\n?/g, '\n');
  // Taking one tag out can make another of what stood around it.
  while (text.search(tag) >= 0) {
    text = text.replaceAll(tag, ' ');
    if (!doubts.includes('html')) doubts.push('html');
  }
  if (text.search(unsafe) >= 0) {
    text = text.replaceAll(unsafe, '');
    doubts.push('control');
  }
  text = (isLine ? text.replaceAll(/\s+/g, ' ') : text.replaceAll(/[ \t\u00a0]+/g, ' ')).trim();
  if (text.length > max) {
    text = `${text.slice(0, max - 1).replace(/\s+\S*$/, '')}…`;
    doubts.push('shortened');
  }
  return { text, doubts };
}

export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return '';
}

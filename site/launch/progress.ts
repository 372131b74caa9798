import { styleText } from 'node:util';

export type Report = (line: string) => void;

/** Lines with the time since the start: somebody who waits sees that it goes on. */
export function createReport(write: (text: string) => unknown = (text) => process.stdout.write(text)): Report {
  const start = performance.now();
  return (line) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    write(`${styleText('dim', `${seconds} s`)}  ${line}\n`);
  };
}

import { readdirSync, readFileSync } from 'node:fs';

/** The largest memory that the children of a process, and theirs, held at one moment, in megabytes. Linux only. */
export function watchMemory(root: number, everyMs = 100) {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, addUp(root));
  }, everyMs);
  return () => {
    clearInterval(timer);
    return Math.round(peak / 1024);
  };
}

function addUp(root: number): number {
  const processes = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [readProcess(Number(name))] : []));
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.reduce((sum, { pid, kilobytes }) => (pid !== root && family.has(pid) ? sum + kilobytes : sum), 0);
}

function readProcess(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { pid, parent: read('PPid'), kilobytes: read('VmRSS') };
  } catch {
    return { pid, parent: 0, kilobytes: 0 };
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a package of Debian or Ubuntu, where that can be done without asking anybody: as root, with apt. */
export function installPackage(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing the package ${name} of the system …`);
  runPatiently('apt-get', ['update']);
  runPatiently('apt-get', ['install', '-y', '--no-install-recommends', name]);
}

/** Closed networks let a download hang: each try has five minutes. */
export function runPatiently(command: string, parameters: readonly string[]): void {
  spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { LaunchError } from './launch-error.ts';

const megabyte = 1024 ** 2;

/** @param needed  megabytes */
export async function checkFreeDisk(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < needed) {
    throw new LaunchError(
      `The disk is full: ${free} MB are free in ${folder}, ${needed} MB are needed. Free some space, then start again.`,
    );
  }
}

/** @param setting  the variable that changes the port */
export async function checkPortFree(port: number, setting: string, what: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, resolve);
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new LaunchError(
        `Port ${port}, wanted for ${what}, is used by another program: stop that program, or set ${setting} to another number in .env.`,
      );
    }
    if (code === 'EACCES') {
      throw new LaunchError(
        `This user may not use port ${port}, wanted for ${what}: set ${setting} to a number above 1024 in .env.`,
      );
    }
    throw error;
  } finally {
    server.close();
  }
}

// Old versions of Node must be able to read this file: no syntax younger than Node 14.
// Usage: node site/launch/check-node.mjs <file to run, seen from the root> [arguments]
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The first version that runs TypeScript files as they are. */
const needed = [22, 18];

const found = process.version.slice(1).split('.').map(Number);
const isOldNode = found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1]);

if (isOldNode) {
  console.error(
    `This is Node ${process.version}; the portal needs Node ${needed.join('.')} or newer. ` +
      'On Linux, `npm ci` brings it along: start through npm (`npm start`). On macOS and Windows, install Node 24 from https://nodejs.org.',
  );
  process.exitCode = 1;
} else {
  const file = path.resolve(process.argv[2]);
  // The program that is started finds its own arguments where it expects them.
  process.argv.splice(1, 2, file);
  import(pathToFileURL(file).href).catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}

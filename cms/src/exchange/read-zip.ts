import type { BundleFault } from '@portal/content/schema';
import { unzipSync } from 'fflate';

const mostFiles = 20_000;
const mostBytes = 300 * 1024 * 1024;

/** The files of a zip. They stay in memory under their names: nothing is written by a name from outside. */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> | BundleFault {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'no-zip';
  let files = 0;
  let size = 0;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        files += 1;
        size += originalSize;
        return !name.endsWith('/') && files <= mostFiles && size <= mostBytes;
      },
    });
    if (files > mostFiles || size > mostBytes) return 'too-large';
    return new Map(Object.entries(stripFolder(found)));
  } catch {
    return 'no-zip';
  }
}

/** Zipped again by hand, all of it often stands in one folder; a Mac adds files of its own. */
function stripFolder(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const names = Object.keys(files).filter((name) => !/(^|\/)(__MACOSX\/|\.DS_Store$)/.test(name));
  const folder = /^[^/]+\/(?=(published|drafts)\/)/.exec(
    names.find((name) => /^[^/]+\/(published|drafts)\//.test(name)) ?? '',
  )?.[0];
  return Object.fromEntries(
    names.map((name) => [
      folder && name.startsWith(folder) ? name.slice(folder.length) : name,
      files[name] ?? new Uint8Array(),
    ]),
  );
}

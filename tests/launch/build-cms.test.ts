import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentRooms } from '../../site/launch/build-cms.ts';
import { projectFolder } from '../../site/launch/project-folder.ts';

it('builds the CMS anew when a room of the content changes that it is made of', () => {
  const imported = ['src', 'config'].flatMap((folder) =>
    readdirSync(join(projectFolder, 'cms', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => [
        ...readFileSync(join(projectFolder, 'cms', folder, name), 'utf8').matchAll(/@portal\/content\/([a-z-]+)/g),
      ])
      .map(([, room = '']) => room),
  );
  // The seed is read when it is written into an empty database, not built in.
  const rooms = [...new Set(imported)].filter((room) => room !== 'seed').sort();
  expect(rooms).toEqual([...contentRooms].sort());
});

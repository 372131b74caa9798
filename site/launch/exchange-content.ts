import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildCms } from './build-cms.ts';
import { explainFailure } from './explain-failure.ts';
import { createReport } from './progress.ts';
import { projectFolder } from './project-folder.ts';
import { loadEnvFiles } from './settings.ts';

/** `npm run content:export -- <folder>` and `content:import`: the work is that of cms/src/exchange/command.ts. */
try {
  const [task = '', folder, ...more] = process.argv.slice(2);
  loadEnvFiles();
  await buildCms(projectFolder, createReport());
  const cms = join(projectFolder, 'cms');
  const command = [join(cms, 'dist/src/exchange/command.js'), task, ...(folder ? [resolve(folder)] : []), ...more];
  const child = spawn(process.execPath, command, { cwd: cms, stdio: 'inherit' });
  process.exitCode = await new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}

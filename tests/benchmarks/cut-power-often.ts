import { cutPowerOnPostgres, cutPowerOnSqlite, type Remains } from '../intake/cut-power.ts';
import type { Postgres } from '../portal/start-postgres.ts';
import type { Bench } from './start-bench.ts';

/** The power goes in the middle of fifty parallel posts, again and again, each time after another receipt. */
export async function cutPowerOften(
  { strapi, databaseName }: Bench,
  postgres: Postgres,
  trials: number,
): Promise<void> {
  const sum = { acknowledged: 0, lost: 0, halfRows: 0, broken: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    const instant = 1 + ((trial * 7) % 45);
    const remains: Remains = databaseName
      ? await cutPowerOnPostgres(strapi, postgres, databaseName, 50, instant)
      : await cutPowerOnSqlite(strapi, 50, instant, trial / trials);
    sum.acknowledged += remains.acknowledged;
    sum.lost += remains.lost;
    sum.halfRows += remains.halfRows;
    if (!remains.isWhole) sum.broken += 1;
  }
  console.log(
    `  power cut × ${trials}: ${sum.acknowledged} acknowledged before it, ${sum.lost} lost, ${sum.halfRows} half rows, ` +
      `${sum.broken} databases broken`,
  );
}

import { makeRequest, postRequest } from '../intake/post-request.ts';
import type { Bench } from './start-bench.ts';

/** `kill -9` in the middle of fifty parallel posts, again and again: what was acknowledged must be there. */
export async function killWhileWriting({ strapi, query }: Bench, trials: number): Promise<void> {
  let acknowledgedInAll = 0;
  let lost = 0;
  let halfRows = 0;
  let refusedAgain = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const requests = await Promise.all(Array.from({ length: 50 }, () => makeRequest(strapi)));
    const acknowledged: string[] = [];
    const deadline = 1 + (trial % 20);
    await Promise.all(
      requests.map(async (request) => {
        const answer = await postRequest(strapi, request).catch(() => undefined);
        if (answer?.status !== 201) return;
        acknowledged.push(request.idempotencyKey);
        if (acknowledged.length === deadline) await strapi.kill();
      }),
    );
    await strapi.restart();
    acknowledgedInAll += acknowledged.length;
    for (const key of acknowledged) {
      const rows = await query('SELECT locator FROM intake_requests WHERE idempotency_key = $1', [key]);
      if (rows.length !== 1) lost += 1;
    }
    halfRows += (await query(`SELECT id FROM intake_requests WHERE envelope NOT LIKE '%"}'`)).length;
    const again = await Promise.all(requests.map((request) => postRequest(strapi, request)));
    refusedAgain += again.filter(({ status, body }) => status > 201 && body['reason'] !== 'locator-taken').length;
  }
  console.log(
    `  kill -9 × ${trials}: ${acknowledgedInAll} acknowledged, ${lost} lost, ${halfRows} half rows, ` +
      `${refusedAgain} refused when sent again`,
  );
}

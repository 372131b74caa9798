import { holdersNeeded, proofAnswerSchema, proofChallengeSchema } from '@portal/content/schema';
import { findToday } from '@portal/content/schema/find-today.ts';
import type { Envelope } from '@portal/content/sealing/envelope-schema.ts';
import { checkProof, makeProof } from '@portal/content/sealing/proof.ts';
import type { Knex } from 'knex';
import { z } from 'zod';
import { holderTable, keyTable } from '../intake/tables';
import { deleteHolder, type Successions, toDeed } from './change-holders';
import { retireKey } from './create-key';
import { type DeskSession, type Reply, readInput } from './desk-session';
import { writeJournal } from './journal';
import { findKey, findKeyInState, type HolderRow, isProved, type KeyRow, readHolders } from './key-records';
import { RefusedError } from './refused';

const lifetimeMs = 10 * 60 * 1000;
const pendingMax = 1000;

interface Pending {
  readonly expected: string;
  readonly userId: number;
  readonly until: number;
}

/** Questions that wait for their answer. In memory: who is interrupted asks again. */
export function createProofBook() {
  const pending = new Map<number, Pending>();

  return {
    remember(holderId: number, proof: Pending): void {
      for (const [id, { until }] of pending) {
        if (until > Date.now() && pending.size < pendingMax) break;
        pending.delete(id);
      }
      pending.delete(holderId);
      pending.set(holderId, proof);
    },
    /** Once: a wrong answer costs the question. */
    take(holderId: number, userId: number): string | undefined {
      const proof = pending.get(holderId);
      pending.delete(holderId);
      return proof && proof.userId === userId && proof.until > Date.now() ? proof.expected : undefined;
    },
  };
}
export type ProofBook = ReturnType<typeof createProofBook>;

const bodySchema = z.union([proofAnswerSchema, z.strictObject({})]);

/**
 * `POST /reception/keys/:keyId/holders/:id/proof`: without an answer a challenge, with it the proof. It shows that the
 * person at the screen opened the key: a wrap that nobody ever opened may be a typing mistake.
 */
export async function proveHolder(
  session: DeskSession,
  asked: { readonly keyId: unknown; readonly id: unknown; readonly body: unknown },
  book: ProofBook,
  successions: Successions,
): Promise<Reply> {
  const body = readInput(bodySchema, asked.body ?? {});
  const key = await findKey(session.knex, session, asked.keyId);
  const holder = findProvable(await readHolders(session.knex, [key.key_id]), asked.id, session);
  if (!('answer' in body)) return { body: { challenge: await askProof(key, holder, session, book) } };
  const expected = book.take(holder.id, session.user.id);
  if (expected === undefined || !(await checkProof(body.answer, expected))) throw new RefusedError('not-proved');
  await session.write((knex) => keepProof(knex, session, asked.keyId, holder.id, successions.get(holder.id)));
  successions.delete(holder.id);
  return { body: { proved: true } };
}

function findProvable(holders: readonly HolderRow[], id: unknown, { user }: DeskSession): HolderRow {
  const holder = holders.find((candidate) => candidate.id === Number(id));
  if (!holder) throw new RefusedError('not-found');
  if (holder.kind === 'invitation') throw new RefusedError('invalid');
  if (holder.user_id !== null && holder.user_id !== user.id) throw new RefusedError('not-yours');
  return holder;
}

async function askProof(key: KeyRow, holder: HolderRow, { user }: DeskSession, book: ProofBook): Promise<Envelope> {
  const { challenge, expected } = await makeProof(key.public_key, key.key_id);
  book.remember(holder.id, { expected, userId: user.id, until: Date.now() + lifetimeMs });
  return proofChallengeSchema.parse({ challenge }).challenge;
}

async function keepProof(
  knex: Knex,
  session: DeskSession,
  keyId: unknown,
  holderId: number,
  formerId: number | undefined,
): Promise<void> {
  const key = await findKey(knex, session, keyId);
  const holders = await readHolders(knex, [key.key_id]);
  const holder = holders.find(({ id }) => id === holderId);
  if (!holder) throw new RefusedError('not-found');
  await knex(holderTable)
    .where({ id: holderId })
    .update({ proved_on: findToday(new Date()) });
  await writeJournal(knex, session, { ...toDeed(key, holder), action: 'holder-proved' });
  const former = holders.find(({ id }) => id === formerId);
  if (former) await deleteHolder(knex, session, key, former);
  if (key.state === 'pending') await promoteKey(knex, session, key);
}

/** The new key takes over in one step, once enough people have shown that they can open it. */
async function promoteKey(knex: Knex, session: DeskSession, key: KeyRow): Promise<void> {
  const proved = (await readHolders(knex, [key.key_id])).filter(isProved);
  if (proved.length < holdersNeeded) return;
  const active = await findKeyInState(knex, key.commune, 'active');
  if (active) await retireKey(knex, session, active);
  await knex(keyTable).where({ key_id: key.key_id }).update({ state: 'active' });
}

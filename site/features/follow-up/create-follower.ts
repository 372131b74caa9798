import { ratingReceiptSchema } from '@portal/content/schema/satisfaction.ts';
import { type FollowUpAnswer, followUpAnswerSchema } from '@portal/content/schema/sealed-request.ts';
import { deriveFollowUp, type FollowUp } from '@portal/content/sealing/follow-up.ts';
import * as z from 'zod/mini';
import { readRating } from '../satisfaction/read-rating.ts';
import { type DeskKeys, fetchDeskKeys, findMessageKey, readDeskKeys } from '../sealing/desk-keys.ts';
import { makeKey } from '../sealing/make-key.ts';
import { postJson, type Refusal } from '../sealing/post-json.ts';
import { createProofSource } from '../sealing/prepare-proof.ts';
import { sealMessage } from '../sealing/seal-message.ts';
import { checkMessage } from './check-message.ts';
import { openThread, type ThreadEntry } from './open-thread.ts';

export interface Followed {
  readonly state: FollowUpAnswer['state'];
  readonly entries: readonly ThreadEntry[];
  readonly mayRate: boolean;
}

export interface Follower {
  /** Starts the proof of work ahead. */
  readonly prepare: () => void;
  readonly ask: (code: string) => Promise<Followed | Refusal>;
  /** Seals and sends what the visitor adds; the same text again is the same message. */
  readonly add: (typed: string, code: string) => Promise<Followed | Refusal | { readonly error: string }>;
  /** Counts the answers of a form; nothing, or why they were not counted. */
  readonly rate: (form: HTMLFormElement) => Promise<string | undefined>;
}

const notSaved: Refusal = { reason: 'not-saved', fields: [] };

/** The holder of a code, as long as the page is open. Loaded when the field is touched. */
export function createFollower(page: Document): Follower {
  const proofs = createProofSource();
  let deskKeys = readDeskKeys(page);
  let holder: FollowUp | undefined;
  let known: FollowUpAnswer | undefined;
  let draft: { readonly text: string; readonly body: Awaited<ReturnType<typeof sealMessage>> } | undefined;

  async function post<Value>(path: string, body: object, schema: { parse(value: unknown): Value }) {
    const send = async () => postJson(path, { ...body, proofOfWork: await proofs.take() }, schema);
    const answer = await send();
    return 'reason' in answer && answer.reason === 'proof-of-work' ? send() : answer;
  }

  async function ask(followUp: FollowUp): Promise<Followed | Refusal> {
    const { locator, auth } = followUp;
    const answer = await post('/intake/follow-up', { locator, auth }, followUpAnswerSchema);
    if ('reason' in answer) return answer;
    holder = followUp;
    known = answer.value;
    return show(known, followUp);
  }

  /** The page may be older than the newest key of the office. */
  async function findKey({ commune, keyIds }: FollowUpAnswer) {
    const find = (keys: DeskKeys) => findMessageKey(keys, commune, keyIds);
    const key = find(deskKeys);
    if (key) return key;
    deskKeys = await fetchDeskKeys();
    return find(deskKeys);
  }

  async function add(text: string): Promise<Followed | Refusal> {
    if (!holder || !known) return notSaved;
    if (draft?.text !== text) {
      const key = await findKey(known);
      if (!key) return { reason: 'no-desk', fields: [] };
      draft = { text, body: await sealMessage({ text, key, followUp: holder, idempotencyKey: makeKey() }) };
    }
    const answer = await post('/intake/follow-up/messages', draft.body, z.looseObject({}));
    if ('reason' in answer && answer.reason !== 'key-reused') {
      if (answer.reason === 'key-retired') draft = undefined;
      return answer;
    }
    draft = undefined;
    const asked = await ask(holder);
    // It did arrive, even if the network fails right after.
    return 'reason' in asked ? show(known, holder) : asked;
  }

  async function rate(form: HTMLFormElement): Promise<string | undefined> {
    const answers = new FormData(form);
    const rating = readRating((name) => answers.get(name)?.toString());
    if (!rating) return 'required';
    if (!holder) return notSaved.reason;
    const { locator, auth } = holder;
    const answer = await post('/intake/follow-up/satisfaction', { locator, auth, rating }, ratingReceiptSchema);
    return 'reason' in answer ? answer.reason : undefined;
  }

  const guard = (work: Promise<Followed | Refusal>) => work.catch(() => notSaved);
  return {
    prepare: proofs.prepare,
    ask: (code) => guard(deriveFollowUp(code).then(ask)),
    async add(typed, code) {
      const checked = checkMessage(typed, code);
      return 'text' in checked ? guard(add(checked.text)) : checked;
    },
    rate: (form) => rate(form).catch(() => notSaved.reason),
  };
}

async function show(answer: FollowUpAnswer, followUp: FollowUp): Promise<Followed> {
  return { state: answer.state, mayRate: answer.mayRate, entries: await openThread(answer, followUp) };
}

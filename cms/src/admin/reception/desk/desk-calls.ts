import {
  type AddHolder,
  type Desk,
  type DeskKeyRecord,
  deskKeyRecordSchema,
  deskSchema,
  exportSchema,
  type Handover,
  type Holder,
  holderSchema,
  type JournalEntry,
  journalSchema,
  type Merger,
  type NewDeskKey,
  type NewEntry,
  type PrintedRegister,
  printSchema,
  proofChallengeSchema,
  type RegisterAnswer,
  type RegisterEntry,
  type RequestDetail,
  type RequestList,
  registerAnswerSchema,
  requestDetailSchema,
  requestListSchema,
} from '@portal/content/schema/desk.ts';
import type { RequestState } from '@portal/content/schema/request.ts';
import { getFetchClient } from '@strapi/strapi/admin';

/** Every route of the desk, once. An answer of another shape is a failure, never an empty list. */
const ask = async (path: string): Promise<unknown> => (await getFetchClient().get(`/reception${path}`)).data;
const send = async (path: string, body: unknown): Promise<unknown> =>
  (await getFetchClient().post(`/reception${path}`, body)).data;
const toPath = (...parts: (string | number)[]) => `/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

export async function fetchDesk(): Promise<Desk> {
  return deskSchema.parse(await ask('/desk'));
}

export async function fetchRequests(query: Readonly<Record<string, string>>): Promise<RequestList> {
  return requestListSchema.parse(await ask(`/requests?${new URLSearchParams(query)}`));
}

export async function fetchRequest(locator: string): Promise<RequestDetail> {
  return requestDetailSchema.parse(await ask(toPath('requests', locator)));
}

export async function sendState(locator: string, state: RequestState): Promise<void> {
  await send(toPath('requests', locator, 'state'), { state });
}

export async function sendEntry(locator: string, entry: NewEntry): Promise<void> {
  await send(toPath('requests', locator, 'entries'), entry);
}

export async function sendHandover(locator: string, handover: Handover): Promise<void> {
  await send(toPath('requests', locator, 'handover'), handover);
}

export async function sendMerger(locator: string, merger: Merger): Promise<void> {
  await send(toPath('requests', locator, 'merger'), merger);
}

export async function sendClosure(commune: string, successor: string): Promise<void> {
  await send(toPath('desks', commune, 'closure'), { successor });
}

export async function sendRegister(entries: readonly RegisterEntry[]): Promise<RegisterAnswer['results']> {
  return registerAnswerSchema.parse(await send('/register', { entries })).results;
}

/** @param purpose  what the journal says of it */
export async function fetchRegister(commune: string, purpose: 'export' | 'merger'): Promise<RequestDetail[]> {
  return exportSchema.parse(await ask(`/export?${new URLSearchParams({ commune, purpose })}`)).requests;
}

export async function fetchPrint(query: Readonly<Record<string, string>>): Promise<PrintedRegister> {
  return printSchema.parse(await ask(`/print?${new URLSearchParams(query)}`));
}

export async function fetchJournal(commune: string): Promise<JournalEntry[]> {
  return journalSchema.parse(await ask(`/journal?${new URLSearchParams({ commune })}`)).entries;
}

export async function sendKey(key: NewDeskKey): Promise<DeskKeyRecord> {
  return deskKeyRecordSchema.parse(await send('/keys', key));
}

export async function sendHolder(keyId: string, holder: AddHolder): Promise<Holder> {
  return holderSchema.parse(await send(toPath('keys', keyId, 'holders'), holder));
}

export async function deleteHolder(keyId: string, id: number): Promise<void> {
  await getFetchClient().del(`/reception${toPath('keys', keyId, 'holders', id)}`);
}

export async function fetchChallenge(keyId: string, id: number) {
  const path = toPath('keys', keyId, 'holders', id, 'proof');
  return proofChallengeSchema.parse(await send(path, {})).challenge;
}

export async function sendAnswer(keyId: string, id: number, answer: string): Promise<void> {
  await send(toPath('keys', keyId, 'holders', id, 'proof'), { answer });
}

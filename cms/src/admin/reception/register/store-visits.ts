import type { DeskKeyRecord, RegisterAnswer, RegisterEntry } from '@portal/content/schema/desk.ts';
import type { RequestContent } from '@portal/content/schema/request.ts';
import { makeCode } from '@portal/content/sealing/code.ts';
import { placeRequest } from '@portal/content/sealing/contexts.ts';
import { sealText } from '@portal/content/sealing/envelope.ts';
import { sendRegister } from '../desk/desk-calls';

/** One line of the register before it is closed. */
export interface Visit extends Omit<RegisterEntry, 'envelope' | 'locator'> {
  readonly content: RequestContent;
}
type Outcome = RegisterAnswer['results'][number];

const locatorLength = 4;
/** Among 810,000 locators one is taken now and then; twice in a row hardly ever. */
const triesMax = 6;
/** The route takes 500 entries and 2 MB: more than one size of envelope would pass the second. */
const charactersAtOnce = 1_500_000;
const entriesAtOnce = 400;

/**
 * Seals and stores in as many steps as it takes. An entry keeps its idempotency key, so that after an interruption the
 * same call stores what is missing and nothing twice.
 *
 * @param onProgress  number of entries that have arrived
 */
export async function storeVisits(
  visits: readonly Visit[],
  deskKey: Pick<DeskKeyRecord, 'publicKey' | 'keyId'>,
  onProgress: (done: number) => void = () => {},
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let waiting = [...visits];
  for (let round = 0; waiting.length > 0 && round < triesMax; round++) {
    const again: Visit[] = [];
    for (const batch of await toBatches(waiting, deskKey)) {
      for (const outcome of await sendRegister(batch)) {
        const visit = waiting.find(({ idempotencyKey }) => idempotencyKey === outcome.idempotencyKey);
        if (outcome.outcome === 'locator-taken' && visit) again.push(visit);
        else outcomes.push(outcome);
      }
      onProgress(outcomes.length);
    }
    waiting = again;
  }
  if (waiting.length > 0) throw new Error(`storeVisits: no free locator for ${waiting.length} entries; try again.`);
  return outcomes;
}

async function toBatches(visits: readonly Visit[], deskKey: Pick<DeskKeyRecord, 'publicKey' | 'keyId'>) {
  const batches: RegisterEntry[][] = [];
  let batch: RegisterEntry[] = [];
  let characters = 0;
  for (const visit of visits) {
    const entry = await sealVisit(visit, deskKey);
    const size = JSON.stringify(entry).length;
    if (batch.length >= entriesAtOnce || characters + size > charactersAtOnce) {
      batches.push(batch);
      batch = [];
      characters = 0;
    }
    batch.push(entry);
    characters += size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

async function sealVisit({ content, ...clear }: Visit, deskKey: Pick<DeskKeyRecord, 'publicKey' | 'keyId'>) {
  const locator = makeCode(locatorLength);
  const { publicKey, keyId } = deskKey;
  const envelope = await sealText({
    text: JSON.stringify(content),
    publicKey,
    keyId,
    ...placeRequest({ commune: clear.commune, locator }),
  });
  return { ...clear, locator, envelope };
}

import { type Challenge, challengeSchema } from './challenge-schema.ts';

/** Challenges live 30 minutes on the server's clock; the phone's own clock may be anything. */
const freshMs = 25 * 60_000;
const patienceMs = 45_000;

interface Prepared {
  readonly proof: Promise<string>;
  readonly since: number;
}

/** Proofs of work, solved ahead: asked for when the first field is touched, ready when the message is written. */
export function createProofSource(): { readonly prepare: () => void; readonly take: () => Promise<string> } {
  let prepared: Prepared | undefined;
  const prepare = () => {
    if (prepared && performance.now() - prepared.since < freshMs) return prepared;
    const made = { proof: makeProof(), since: performance.now() };
    // A challenge that could not be had is asked for again when it is needed.
    made.proof.catch(() => {
      if (prepared === made) prepared = undefined;
    });
    prepared = made;
    return made;
  };
  return {
    prepare,
    async take() {
      const { proof } = prepare();
      // Each serves once.
      prepared = undefined;
      return proof.catch(makeProof);
    },
  };
}

async function makeProof(): Promise<string> {
  const response = await fetch('/intake/challenge', { signal: AbortSignal.timeout(patienceMs), cache: 'no-store' });
  const challenge = challengeSchema.parse(await response.json());
  return solveInWorker(challenge).catch(() => solveHere(challenge));
}

function solveInWorker(challenge: Challenge): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url));
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<unknown>) =>
      end(() => (typeof data === 'string' ? resolve(data) : reject(new Error('The worker sent no proof.'))));
    worker.onerror = () => end(() => reject(new Error('The worker did not run.')));
    worker.postMessage(challenge);
  });
}

/** Where no worker may run: the solver pauses every 200 ms, so that the page stays usable. */
async function solveHere(challenge: Challenge): Promise<string> {
  const { solve } = await import('./solve.ts');
  return solve(challenge);
}

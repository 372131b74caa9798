import type { Desk, Merger } from '@portal/content/schema/desk.ts';
import { placeForOffice, placeRequest } from '@portal/content/sealing/contexts.ts';
import { CannotOpenError, sealText } from '@portal/content/sealing/envelope.ts';
import type { Opened, OpenedRequest } from './open-request';

/**
 * Everything that was opened, closed again for another desk, word for word.
 *
 * @throws CannotOpenError when one part is closed to this officer: half a request is handed to nobody
 */
export async function resealRequest(
  { request, opened, thread }: OpenedRequest,
  to: Desk['otherDesks'][number],
): Promise<Merger> {
  const { locator } = request;
  const { commune, publicKey, keyId } = to;
  const envelope = await sealText({
    text: requireText(opened),
    publicKey,
    keyId,
    ...placeRequest({ commune, locator }),
  });
  const resealed = await Promise.all(
    thread.map(async ({ entry, opened: part }) => ({
      idempotencyKey: entry.idempotencyKey,
      forOffice: await sealText({
        text: requireText(part),
        publicKey,
        keyId,
        ...placeForOffice({ ...entry, commune, locator }),
      }),
    })),
  );
  return { to: commune, envelope, thread: resealed };
}

function requireText(opened: Opened<unknown>): string {
  if (opened.state !== 'open') throw new CannotOpenError();
  return opened.text;
}

/** What a call of the admin does with one record. */
export interface RecordCall {
  readonly does: 'read' | 'save' | 'replace';
  /** Names the record and its language. */
  readonly key: string;
}

const recordPath = /\/content-manager\/collection-types\/(api::[^/?]+)\/([a-z0-9]{10,40})(\/actions\/[a-zA-Z]+)?\/?$/;
const restorePath = /\/versions\/([a-z-]+)\/([a-z0-9]{10,40})\/\d+\/restore$/;
const sourceLocale = 'fr';

export function toKey(uid: string, documentId: string, locale: string | null | undefined): string {
  return [uid, documentId, locale || sourceLocale].join(' ');
}

/** Nothing for calls that are about something else. */
export function readCall(url: string, method: string): RecordCall | undefined {
  const { pathname, searchParams } = new URL(url, 'http://portal');
  const [, kind = '', restored = ''] = restorePath.exec(pathname) ?? [];
  if (kind && method === 'POST')
    return { does: 'replace', key: toKey(`api::${kind}.${kind}`, restored, searchParams.get('locale')) };
  const [, uid, documentId, action] = recordPath.exec(pathname) ?? [];
  if (!uid || !documentId) return undefined;
  const key = toKey(uid, documentId, searchParams.get('locale'));
  if (method === 'GET' && !action && searchParams.get('status') !== 'published') return { does: 'read', key };
  if (method === 'PUT' && !action) return { does: 'save', key };
  if (method !== 'POST') return undefined;
  if (action === '/actions/publish' || action === '/actions/discard') return { does: 'replace', key };
  return undefined;
}

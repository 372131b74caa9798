import type { Foreign, ForeignKind } from './foreign-records.ts';

export interface Call {
  /** Beside the kinds of {@link askedKinds}: what stands in the path for `:id` and its like. */
  readonly params?: (foreign: Foreign, kind: ForeignKind) => Readonly<Record<string, string | number>>;
  /** One call for each. */
  readonly queries?: (foreign: Foreign, kind: ForeignKind) => readonly string[];
  readonly body?: (foreign: Foreign, kind: ForeignKind) => object;
}

/** `self`: about the session of whoever asks, or asked before anybody is known; not called here. */
export type Entry = Call | 'self';

export const askedKinds = ['event', 'office', 'contact-point'] as const;

const record: Call = {
  params: ({ documents }, kind) => ({
    model: `api::${kind}.${kind}`,
    contentType: `api::${kind}.${kind}`,
    uid: `api::${kind}.${kind}`,
    id: documents[kind],
    sourceId: documents[kind],
    documentId: documents[kind],
    kind,
    targetField: kind === 'contact-point' ? 'organisation' : 'recording',
  }),
  queries: () => ['?locale=fr', '?locale=ar&status=published'],
};
const list: Call = {
  ...record,
  queries: ({ documents }, kind) => [
    '?locale=fr&pageSize=100',
    '?locale=fr&_q=CANARI&filters[$or][0][commune][$eq]=agadir',
    `?locale=fr&documentIds[]=${documents[kind]}&documentId=${documents[kind]}&sort=commune:ASC`,
  ],
};
const write: Call = {
  ...record,
  queries: () => ['?locale=fr'],
  body: () => ({ title: 'x', name: 'x', commune: 'taliouine' }),
};
const bulk: Call = { ...write, body: ({ documents }, kind) => ({ documentIds: [documents[kind]] }) };
const desk: Call = {
  params: ({ locator, keyId, holder }) => ({ locator, keyId, id: holder, commune: 'agadir' }),
  queries: () => ['', '?commune=agadir', '?communes[]=agadir&filters[commune]=agadir'],
};
const deskWrite: Call = { ...desk, queries: () => ['?commune=agadir'], body: () => ({ commune: 'agadir' }) };
const file: Call = { params: ({ file: id }) => ({ id }), queries: () => ['', '?populate=*'] };
const files: Call = {
  queries: () => ['', '?pageSize=100&populate=*', '?_q=CANARI', '?filters[createdBy][id][$gt]=0'],
};
const fileWrite: Call = { ...file, queries: () => [''], body: () => ({ fileInfo: { name: 'x' } }) };
const fileBulk: Call = {
  body: ({ file: id }) => ({ fileIds: [id], updates: [{ id, fileInfo: { name: 'x' } }], destinationFolderId: null }),
};
const person: Call = { params: ({ user }) => ({ id: user, code: 'portal-officer', sessionId: user }) };
const personWrite: Call = { ...person, body: ({ user }) => ({ ids: [user], active: false, communes: ['taliouine'] }) };
/** Numbers of things that only an administrator has. */
const first: Call = {
  params: ({ documents }) => ({
    id: 1,
    uid: 'api::event.event',
    name: 'x',
    contentType: 'api::event.event',
    model: 'api::event.event',
    documentId: documents.event,
  }),
};
const firstWrite: Call = { ...first, body: () => ({}) };
const verified = ({ documents }: Foreign) => ({
  kind: 'office',
  documentId: documents.office,
});
const check = { verifiedOn: '2026-11-01', verifiedBy: null, confirmedOn: null };

/** Every route of people signed in to the admin, and how the officer of Taliouine asks it for what is Agadir's. */
export const table: Readonly<Record<string, Entry>> = {
  'GET /content-manager/init': list,
  'GET /content-manager/content-types': list,
  'GET /content-manager/content-types-settings': list,
  'GET /content-manager/content-types/:uid/configuration': list,
  'PUT /content-manager/content-types/:uid/configuration': write,
  'GET /content-manager/components': list,
  'GET /content-manager/components/:uid/configuration': list,
  'PUT /content-manager/components/:uid/configuration': write,
  'POST /content-manager/uid/generate': {
    ...write,
    body: (_foreign, kind) => ({ contentTypeUID: `api::${kind}.${kind}`, field: 'slug', data: { title: 'canari' } }),
  },
  'POST /content-manager/uid/check-availability': {
    ...write,
    body: (_foreign, kind) => ({ contentTypeUID: `api::${kind}.${kind}`, field: 'slug', value: 'agadir' }),
  },
  'GET /content-manager/relations/:model/:targetField': list,
  'GET /content-manager/relations/:model/:id/:targetField': record,
  'GET /content-manager/single-types/:model': list,
  'PUT /content-manager/single-types/:model': write,
  'DELETE /content-manager/single-types/:model': write,
  'POST /content-manager/single-types/:model/actions/publish': write,
  'POST /content-manager/single-types/:model/actions/unpublish': write,
  'POST /content-manager/single-types/:model/actions/discard': write,
  'GET /content-manager/single-types/:model/actions/countDraftRelations': list,
  'GET /content-manager/collection-types/:model': list,
  'POST /content-manager/collection-types/:model': {
    ...write,
    body: () => ({ title: 'x', name: 'x', commune: 'agadir' }),
  },
  'POST /content-manager/collection-types/:model/clone/:sourceId': write,
  'POST /content-manager/collection-types/:model/auto-clone/:sourceId': write,
  'GET /content-manager/collection-types/:model/:id': record,
  'PUT /content-manager/collection-types/:model/:id': { ...write, queries: () => ['?locale=fr', '?locale=zgh'] },
  'DELETE /content-manager/collection-types/:model/:id': { ...write, queries: () => ['?locale=fr', '?locale=*'] },
  'POST /content-manager/collection-types/:model/actions/publish': {
    ...write,
    body: ({ documents }, kind) => ({ documentId: documents[kind], title: 'x', name: 'x', commune: 'agadir' }),
  },
  'POST /content-manager/collection-types/:model/:id/actions/publish': write,
  'POST /content-manager/collection-types/:model/:id/actions/unpublish': write,
  'POST /content-manager/collection-types/:model/:id/actions/discard': write,
  'POST /content-manager/collection-types/:model/actions/bulkDelete': bulk,
  'POST /content-manager/collection-types/:model/actions/bulkFindForValidation': bulk,
  'POST /content-manager/collection-types/:model/actions/bulkPublish': bulk,
  'POST /content-manager/collection-types/:model/actions/bulkUnpublish': bulk,
  'GET /content-manager/collection-types/:model/:id/actions/countDraftRelations': record,
  'GET /content-manager/collection-types/:model/actions/countManyEntriesDraftRelations': list,
  'GET /content-manager/preview/url/:contentType': {
    ...record,
    queries: ({ documents }, kind) => [`?documentId=${documents[kind]}&locale=fr&status=draft`],
  },
  'GET /content-manager/preview/script': 'self',
  'GET /content-manager/homepage/recent-documents': { queries: () => ['?action=update', '?action=publish'] },
  'GET /content-manager/homepage/count-documents': {},
  'GET /homepage/waiting': { queries: () => ['', '?commune=agadir'] },
  'POST /homepage/verified': { body: verified },
  'POST /homepage/verified/undo': {
    body: (foreign) => ({ ...verified(foreign), former: { draft: check, published: check } }),
  },
  'GET /versions/:kind/:documentId': record,
  'POST /versions/:kind/:documentId/:id/restore': {
    ...write,
    params: (foreign, kind) => ({ kind, documentId: foreign.documents[kind], id: foreign.version }),
  },
  'GET /translations/records': { queries: () => ['?locale=ar', '?locale=ar&commune=agadir&state=missing'] },
  'GET /translations/languages/:kind/:documentId': record,
  'GET /translations/records/:kind/:documentId': record,
  'PUT /translations/records/:kind/:documentId': {
    ...write,
    body: () => ({ locale: 'ar', version: null, sourceDigests: {}, texts: { title: 'x', name: 'x' } }),
  },
  'POST /translations/records/:kind/:documentId/review': {
    ...write,
    body: () => ({ part: 'title', locale: 'ar', version: null }),
  },
  'GET /translations/export': {
    queries: () => ['?locale=ar&format=csv&scope=all', '?locale=ar&format=xliff&scope=all'],
  },
  'POST /translations/import': { body: () => ({ locale: 'ar', name: 'a.csv', text: 'id,source,target' }) },
  'GET /reports': { queries: () => ['', '?commune=agadir', '?filters[commune]=agadir'] },
  'POST /reports/:id/state': { params: ({ report }) => ({ id: report }), body: () => ({ state: 'done' }) },
  'GET /links': { queries: () => ['', '?commune=agadir'] },
  'POST /links/check': { body: () => ({}) },
  'GET /reception/desk': desk,
  'POST /reception/keys': deskWrite,
  'POST /reception/keys/:keyId/holders': deskWrite,
  'DELETE /reception/keys/:keyId/holders/:id': deskWrite,
  'POST /reception/keys/:keyId/holders/:id/proof': { ...deskWrite, body: () => ({}) },
  'GET /reception/requests': desk,
  'GET /reception/requests/:locator': desk,
  'POST /reception/requests/:locator/state': { ...deskWrite, body: () => ({ state: 'closed' }) },
  'POST /reception/requests/:locator/entries': deskWrite,
  'POST /reception/requests/:locator/handover': { ...deskWrite, body: () => ({ commune: 'taliouine' }) },
  'POST /reception/requests/:locator/merger': { ...deskWrite, body: () => ({ into: 'taliouine' }) },
  'POST /reception/desks/:commune/closure': { ...deskWrite, body: () => ({ into: 'taliouine' }) },
  'POST /reception/register': deskWrite,
  'GET /reception/export': desk,
  'GET /reception/print': desk,
  'GET /reception/journal': desk,
  'GET /team': person,
  'POST /team': personWrite,
  'POST /team/:id/link': personWrite,
  'POST /team/:id/duty': personWrite,
  'POST /team/:id/active': { ...person, body: () => ({ active: false }) },
  'POST /team/roles/:code/restore': personWrite,
  // What offices tell each other is read by all of them; nobody writes in the name of another.
  'GET /network': files,
  'GET /network/notes': files,
  'POST /network/notes': { body: () => ({ office: 'agadir', kind: 'case', title: 'x', text: 'x' }) },
  'POST /network/notes/:id/answers': { params: () => ({ id: 1 }), body: () => ({ office: 'agadir', text: 'x' }) },
  'DELETE /network/notes/:id': { params: () => ({ id: 1 }) },
  'PUT /network/skills': { body: () => ({ office: 'agadir', themes: [], languages: [] }) },
  'GET /publishing/state': files,
  'GET /publishing/records/:kind/:documentId': { ...record, queries: () => [''] },
  'GET /upload/settings': {},
  'PUT /upload/settings': { body: () => ({ sizeOptimization: false }) },
  // With files: describe-pictures.ts.
  'POST /upload': { queries: ({ file: id }) => [`?id=${id}`], body: () => ({ fileInfo: { name: 'x' } }) },
  'POST /upload/actions/upload-from-urls': { body: () => ({ urls: [] }) },
  'GET /upload/files': files,
  'POST /upload/files': { body: () => ({}) },
  'GET /upload/files/:id': file,
  'PUT /upload/files/:id': fileWrite,
  'POST /upload/files/:id/replace': fileWrite,
  'DELETE /upload/files/:id': file,
  'GET /upload/folders/:id': file,
  'GET /upload/folders': files,
  'POST /upload/folders': { body: () => ({}) },
  'PUT /upload/folders/:id': fileWrite,
  'GET /upload/folder-structure': {},
  'POST /upload/actions/bulk-delete': fileBulk,
  'POST /upload/actions/bulk-move': fileBulk,
  'POST /upload/actions/bulk-update': fileBulk,
  'POST /upload/actions/generate-ai-metadata': fileBulk,
  'POST /upload/ai-metadata-jobs': fileBulk,
  'GET /upload/ai-metadata-jobs/latest': {},
  'GET /upload/ai-metadata-jobs/pending-count': {},
  'GET /upload/configuration': {},
  'PUT /upload/configuration': { body: () => ({}) },
  'GET /i18n/iso-locales': {},
  'GET /i18n/locales': {},
  'POST /i18n/locales': firstWrite,
  'PUT /i18n/locales/:id': firstWrite,
  'DELETE /i18n/locales/:id': first,
  'POST /i18n/content-manager/actions/get-non-localized-fields': {
    ...write,
    body: ({ documents }, kind) => ({ model: `api::${kind}.${kind}`, id: documents[kind], locale: 'ar' }),
  },
  'GET /i18n/content-manager/get-fill-from-locale/:model': {
    ...record,
    queries: ({ documents }, kind) => [`?documentId=${documents[kind]}&locale=fr&status=draft`],
  },
  'GET /i18n/settings': {},
  'PUT /i18n/settings': { body: () => ({}) },
  'GET /i18n/ai-localization-jobs/collection-types/:contentType/:documentId': record,
  'GET /i18n/ai-localization-jobs/single-types/:contentType': record,
  // Names of routes, which are those of this repository.
  'GET /admin/content-api/permissions': {},
  'GET /admin/content-api/routes': {},
  'GET /admin/homepage/key-statistics': {},
  'GET /admin/homepage/layout': {},
  'PUT /admin/homepage/layout': { body: () => ({}) },
  'GET /admin/users': files,
  'POST /admin/users': { body: () => ({ email: 'x@demo.baom.example', firstname: 'x', roles: [1] }) },
  'GET /admin/users/:id': person,
  'PUT /admin/users/:id': personWrite,
  'DELETE /admin/users/:id': person,
  'POST /admin/users/batch-delete': personWrite,
};

/** Of the settings of the CMS nothing may be open to an officer; each route of these is called as it stands. */
export const closed = [
  '/admin/roles',
  '/admin/webhooks',
  '/admin/api-tokens',
  '/admin/admin-tokens',
  '/admin/transfer',
  '/content-type-builder',
  '/email',
  '/exchange',
] as const;

/** Of Strapi itself: they know the person and the program, and no record. */
export const aboutSelf = [
  'GET /admin/init',
  'GET /admin/project-settings',
  'POST /admin/project-settings',
  'GET /admin/project-type',
  'GET /admin/information',
  'GET /admin/telemetry-properties',
  'GET /admin/plugins',
  'GET /admin/license-trial-time-left',
  'GET /admin/guided-tour-meta',
  'POST /admin/login',
  'POST /admin/access-token',
  'POST /admin/register-admin',
  'GET /admin/registration-info',
  'POST /admin/register',
  'POST /admin/forgot-password',
  'POST /admin/reset-password',
  'POST /admin/logout',
  'GET /admin/permissions',
  'POST /admin/permissions/check',
  'GET /admin/users/me',
  'PUT /admin/users/me',
  'GET /admin/users/me/permissions',
  'GET /admin/users/me/sessions',
  'DELETE /admin/users/me/sessions',
  'DELETE /admin/users/me/sessions/:sessionId',
  'GET /admin/ai-usage',
  'GET /admin/ai-token',
  'GET /admin/ai-feature-config',
];

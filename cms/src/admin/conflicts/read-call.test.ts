import { expect, test } from 'vitest';
import { readCall } from './read-call.ts';

const record = '/content-manager/collection-types/api::event.event/abcdefghij0123456789';
const key = 'api::event.event abcdefghij0123456789';

test.each([
  ['GET', `${record}?locale=ar`, { does: 'read', key: `${key} ar` }],
  ['GET', record, { does: 'read', key: `${key} fr` }],
  ['PUT', `http://localhost:1337${record}?locale=fr`, { does: 'save', key: `${key} fr` }],
  ['POST', `${record}/actions/publish?locale=fr`, { does: 'replace', key: `${key} fr` }],
  ['POST', `${record}/actions/discard?locale=zgh`, { does: 'replace', key: `${key} zgh` }],
  ['POST', '/versions/event/abcdefghij0123456789/7/restore?locale=fr', { does: 'replace', key: `${key} fr` }],
])('%s %s is about the draft of one language', (method, url, call) => {
  expect(readCall(url, method)).toEqual(call);
});

test.each([
  ['GET', `${record}?locale=fr&status=published`],
  ['GET', `${record}/actions/countDraftRelations?locale=fr`],
  ['POST', `${record}/actions/unpublish?locale=fr`],
  ['POST', '/content-manager/collection-types/api::event.event?locale=fr'],
  ['GET', '/content-manager/collection-types/api::event.event?page=1'],
  ['DELETE', record],
])('%s %s is let through as it is', (method, url) => {
  expect(readCall(url, method)).toBeUndefined();
});

/** What the browser test calls in the page. */
export * from '../../content/sealing/can-seal.ts';
export * from '../../content/sealing/code.ts';
export * from '../../content/sealing/desk-key.ts';
export * from '../../content/sealing/envelope.ts';
export * from '../../content/sealing/follow-up.ts';
export * from '../../content/sealing/key-wrap.ts';
export * from './run-vector.ts';

/** What the visitor's form and the follow-up page load of content/sealing, for measuring. */
export * from '../../content/sealing/can-seal.ts';
export * from '../../content/sealing/code.ts';
export { sealText } from '../../content/sealing/envelope.ts';
export { deriveFollowUp } from '../../content/sealing/follow-up.ts';

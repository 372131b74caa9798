export * from './find-personal-data.ts';
export { type GivenNames, readGivenNames } from './given-names.ts';

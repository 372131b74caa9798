export { listParents, type Shown } from './list-parents.ts';
export { toAddresses } from './to-addresses.ts';
export { toPagePath } from './to-page-path.ts';

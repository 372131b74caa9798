import { z } from 'zod';

/** Open licences for texts and data, by their SPDX ids. Only the publisher of the site can choose one. */
const licences = {
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'ODbL-1.0': { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
} as const;
type LicenceId = keyof typeof licences;

const ids = Object.keys(licences) as [LicenceId, ...LicenceId[]];

/** The setting `CONTENT_LICENCE`. */
export const licenceSetting = z.enum(ids, `must be one of ${ids.join(', ')}`);

export interface Licence {
  readonly id: LicenceId;
  readonly name: string;
  readonly url: string;
}

/** Undefined: nobody has chosen one, and the page of the data says so. */
export function findLicence(id: LicenceId | undefined): Licence | undefined {
  return id && { id, ...licences[id] };
}

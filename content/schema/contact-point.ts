import { communeCode, isoDate, line, mailAddress, paragraph, phoneNumber, reference, structured } from './field.ts';
import { hoursSchema } from './hours.ts';
import { positionSchema } from './place.ts';
import { defineRecord, type Infer } from './record.ts';

/** A counter of an organisation near a commune; officers fill these in. */
export const contactPoint = defineRecord({
  kind: 'contact-point',
  plural: 'contact-points',
  shared: {
    commune: communeCode('Commune whose officer keeps this address'),
    organisation: reference('Organisation it belongs to', 'organisation'),
    phone: phoneNumber('Telephone').optional(),
    email: mailAddress('Mail address').optional(),
    hours: structured('Opening hours', hoursSchema, 'hours').optional(),
    position: structured('Where it is', positionSchema, 'position').optional(),
    verifiedOn: isoDate('Day it was checked').optional(),
  },
  text: {
    name: line('Name of the counter', 160),
    address: paragraph('Address, with a landmark people know', 300).optional(),
    note: paragraph('Advice before going', 400).optional(),
  },
});
export type ContactPoint = Infer<typeof contactPoint>;

import type { Hours } from '@portal/content/schema';

/** What a phone needs to know of the hours: nothing that is over, and no reasons, which only the page shows. */
export function toLiveHours({ exceptions, ramadan, ...hours }: Hours, today: string): Hours {
  const coming = exceptions?.filter(({ to }) => to >= today).map(({ reason: _, ...exception }) => exception);
  return {
    ...hours,
    ...(coming?.length && { exceptions: coming }),
    ...(ramadan && ramadan.to >= today && { ramadan }),
  };
}

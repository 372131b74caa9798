import type { Opportunity } from '@portal/content/schema';

/** Nobody can answer any more. @param today calendar day in Morocco, `YYYY-MM-DD` */
export function isClosed({ closesOn, stage }: Opportunity, today: string): boolean {
  return stage === 'done' || (closesOn !== undefined && closesOn < today);
}

/** Open ones first, those that close soonest at the top; closed ones after, the latest first. */
export function sortOpportunities(opportunities: readonly Opportunity[], today: string): Opportunity[] {
  const never = '9999-12-31';
  return opportunities.toSorted((a, b) => {
    const closed = Number(isClosed(a, today)) - Number(isClosed(b, today));
    if (closed !== 0) return closed;
    const order = (a.closesOn ?? never).localeCompare(b.closesOn ?? never) || a.slug.localeCompare(b.slug);
    return isClosed(a, today) ? -order : order;
  });
}

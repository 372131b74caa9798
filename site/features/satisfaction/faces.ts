/** The drawing of each answer; the words beside it say the same. */
export const facesOfLevels = { good: 'smile', fair: 'meh', poor: 'frown' } as const;

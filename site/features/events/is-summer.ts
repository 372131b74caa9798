/** July and August, when Moroccans of the world come home (study of 2024). @param day `YYYY-MM-DD` */
export function isSummer(day: string): boolean {
  return ['07', '08'].includes(day.slice(5, 7));
}

/** `8h30`, `8:30`, `0830`, `8`, `٨:٣٠` → `08:30`; nothing when it is no time of the day. */
export function parseTime(text: string): string | undefined {
  const latin = text.trim().replaceAll(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  const found = /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?$/i.exec(latin) ?? /^(\d{1,2})(\d{2})$/.exec(latin);
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  const isTime = (hour < 24 && minute < 60) || (hour === 24 && minute === 0);
  return isTime ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** XML knows no other controls, and a cell of a spreadsheet holds 32,767 characters. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const cellMax = 32_000;

/**
 * Text, whatever it looks like: `=cmd|…` is no formula, `+2126…` no number, and both stay so when the file is saved again.
 */
export function toTextCell(text: string) {
  return { value: text.toWellFormed().replace(unwritable, '').slice(0, cellMax), type: String } as const;
}

export function toSheet(header: readonly string[], rows: readonly (readonly string[])[]) {
  const bold = header.map((text) => ({ ...toTextCell(text), fontWeight: 'bold' as const }));
  return [bold, ...rows.map((row) => row.map(toTextCell))];
}

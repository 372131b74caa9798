import { type Cell, type ColumnMap, type ImportField, importFields, simplify, toText } from './read-rows';

/** Words that registers have in their first line, in French and Arabic; the officer corrects what is guessed wrongly. */
const signs: Readonly<Record<ImportField, readonly string[]>> = {
  day: ['date', 'jour', 'تاريخ', 'التاريخ'],
  name: ['nom', 'prenom', 'name', 'الاسم'],
  contact: ['telephone', 'tel', 'gsm', 'phone', 'contact', 'mail', 'email', 'الهاتف'],
  theme: ['theme', 'sujet', 'besoin', 'motif', 'objet', 'الموضوع'],
  profileGroup: ['profil', 'groupe', 'categorie', 'profile', 'الصفة'],
  language: ['langue', 'language', 'اللغة'],
  state: ['etat', 'statut', 'suivi', 'status', 'الحالة'],
  message: ['message', 'demande', 'description', 'observation', 'observations', 'remarque', 'notes', 'ملاحظات'],
};

export function guessColumns(header: readonly Cell[]): ColumnMap {
  const names = header.map((cell) => simplify(toText(cell)).split(' '));
  const taken = new Set<number>();
  return Object.fromEntries(
    importFields.flatMap((field) => {
      const column = names.findIndex(
        (words, index) => !taken.has(index) && signs[field].some((sign) => words.includes(sign)),
      );
      if (column === -1) return [];
      taken.add(column);
      return [[field, column]];
    }),
  );
}

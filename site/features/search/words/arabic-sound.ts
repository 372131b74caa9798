const letters: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'a',
  آ: 'a',
  ٱ: 'a',
  ء: '',
  ئ: 'i',
  ؤ: 'u',
  ع: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ط: 't',
  ث: 't',
  ج: 'j',
  چ: 'S',
  ح: 'h',
  ه: 'h',
  ة: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'd',
  ض: 'd',
  ظ: 'd',
  ر: 'r',
  ز: 'z',
  ژ: 'j',
  س: 's',
  ص: 's',
  ش: 'S',
  غ: 'G',
  ف: 'f',
  ڤ: 'v',
  ڥ: 'v',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  ڭ: 'g',
  گ: 'g',
  ݣ: 'g',
  ݢ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'u',
  ي: 'i',
  ى: 'i',
  ی: 'i',
  ې: 'i',
};

/** The article, alone or behind و ف ب ك ل. */
const article = /^(?:[وفبك]?ال|وال|لل)(?=...)/;
const endings = /(?:[اي]?ات|ين|ون|ية|[ةه])$/;

/** `والمدرسات` → `mdrs`: article and light plural go, short vowels are not written anyway. */
export function toArabicSound(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace(article, '');
  const stem =
    bare.length > 4 || /[ةه]$/.test(bare)
      ? bare.replace(endings, (end) => (bare.length - end.length < 2 ? end : ''))
      : bare;
  return [...stem]
    .map((letter, at) => {
      if (at === 0 && letter === 'و') return 'w';
      if (at === 0 && letter === 'ي') return 'y';
      return letters[letter] ?? letter;
    })
    .join('');
}

/** What is written onto a verb or a noun: `كتعرفش`, `ندفنوها`, `ضربوني`, `سيارتي`, `زوجها`. */
const additions = /(?<=...)(?:(?:و?(?:ني|ها|هم|نا|ك))?ش|و?ني|[وت]?(?:ها|هم|نا)|ت?[يهك])$/;

/** Small words and verb forms that Arabic writes onto the next word: `ففرنسا`, `كنقلب`. */
export function listArabicVariants(word: string): string[] {
  const inner = /^[وفبلك](?=...)/.test(word) ? [word.slice(1)] : [];
  const verbs = [word, ...inner].filter((form) => /^[نتيغأ](?=...)/.test(form)).map((form) => form.slice(1));
  const forms = [...inner, ...verbs];
  return [
    ...forms,
    ...[word, ...forms].filter((form) => additions.test(form)).map((form) => form.replace(additions, '')),
  ];
}

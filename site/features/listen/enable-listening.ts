/** Which voices may read a language. Darija is read by an Arabic voice; nobody ships a Tamazight one. */
const voiceLanguages: Readonly<Record<string, readonly string[]>> = {
  fr: ['fr'],
  ar: ['ar'],
  ary: ['ar-ma', 'ar'],
  zgh: ['zgh', 'shi', 'ber'],
  en: ['en'],
};

/** Shows the button once the browser says that it has a voice for the page's language. */
export function enableListening(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('[data-listen]');
  const speech = page.defaultView?.speechSynthesis;
  if (!button || !speech) return;
  const offer = () => {
    const voice = findVoice(speech.getVoices(), button.dataset['listenLocale'] ?? '');
    if (!voice) return;
    button.hidden = false;
    button.onclick = () => toggleReading(page, button, speech, voice);
  };
  offer();
  // Voices arrive late in Chromium.
  speech.addEventListener?.('voiceschanged', offer);
  page.defaultView?.addEventListener('pagehide', () => speech.cancel());
}

export function findVoice<Voice extends { lang: string }>(voices: readonly Voice[], locale: string): Voice | undefined {
  for (const wanted of voiceLanguages[locale] ?? []) {
    const voice = voices.find(({ lang }) => {
      const tag = lang.toLowerCase().replace('_', '-');
      return tag === wanted || tag.startsWith(`${wanted}-`);
    });
    if (voice) return voice;
  }
  return undefined;
}

function toggleReading(
  page: Document,
  button: HTMLButtonElement,
  speech: SpeechSynthesis,
  voice: SpeechSynthesisVoice,
) {
  const label = button.querySelector('span');
  const stop = button.dataset['listenStop'] ?? '';
  const start = button.dataset['listenStart'] ?? label?.textContent ?? '';
  button.dataset['listenStart'] = start;
  const showState = (reading: boolean) => {
    button.setAttribute('aria-pressed', String(reading));
    if (label) label.textContent = reading ? stop : start;
  };
  if (speech.speaking) {
    speech.cancel();
    showState(false);
    return;
  }
  const pieces = listReadable(page, button.dataset['listen'] ?? 'main');
  pieces.forEach((piece, index) => {
    const utterance = new SpeechSynthesisUtterance(groupDigits(piece));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    if (index === pieces.length - 1) utterance.onend = () => showState(false);
    speech.speak(utterance);
  });
  showState(true);
}

/** Only what is seen, in the page's own language: a French fallback read by an Arabic voice is noise. */
function listReadable(page: Document, selector: string): string[] {
  const blocks = page.querySelectorAll<HTMLElement>(
    `${selector} :is(h1, h2, h3, p, li, dt, dd):not(.no-print *, [lang] *, details *, [hidden], [hidden] *, [aria-hidden='true'])`,
  );
  return [...blocks]
    .filter((block) => !block.querySelector('h2, h3, p, li'))
    .map((block) => (block.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** "+212 528 85 22 33" is read group by group, not as one huge number. */
export function groupDigits(text: string): string {
  return text.replaceAll(/\+?\d[\d ]{5,}\d/g, (number) => number.trim().split(/\s+/).join(', '));
}

import { openMap } from '../map/open-map.ts';
import { arrangeOffices } from './arrange-offices.ts';
import { createChoiceForm } from './choice-form.ts';
import { type ChoiceName, type Choices, formatChoices, noChoices, parseChoices } from './choices.ts';
import { closeOutside } from './close-outside.ts';
import type { DirectorySettings } from './directory-settings.ts';
import { findPosition } from './find-position.ts';
import { loadJudgeOpening } from './judge-opening.ts';
import type { Point } from './measure-kilometres.ts';
import { createShow, setText } from './show-arrangement.ts';
import { showNotes } from './show-notes.ts';

/** Filters, distances and map over the list that is already there; what is chosen stands in the address. */
export function enhanceDirectory(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-tools]');
  const list = page.querySelector<HTMLElement>('[data-list]');
  const mapElement = page.querySelector<HTMLElement>('[data-map]');
  if (!form || !list || !mapElement) return;
  // Written by DirectoryTools.astro into the same page, so it is believed as it stands.
  const settings: DirectorySettings = JSON.parse(form.querySelector('script')?.textContent ?? '{}');
  const { offices, labels } = settings;
  const fields = createChoiceForm(form, settings);
  const show = createShow(list, settings);
  const remark = form.querySelector('[data-remark]');
  const cardOf = (slug: string) => list.querySelector(`[data-office="${CSS.escape(slug)}"]`);
  const map = openMap(mapElement, (slug) => {
    for (const card of list.querySelectorAll('.highlight')) card.classList.remove('highlight');
    if (slug) cardOf(slug)?.classList.add('highlight');
  });
  /** Lives in this page only: neither in its address nor in any storage. */
  let position: Point | undefined;
  let latest = 0;

  const refresh = async (): Promise<void> => {
    const turn = ++latest;
    const choices = fields.read();
    const judgeOpening = choices.ouvert ? await loadJudgeOpening(settings) : () => 'unknown' as const;
    if (turn !== latest) return;
    const from = choices.pres ? offices.find(({ slug }) => slug === choices.pres) : position;
    const arrangement = arrangeOffices(offices, { choices, from, judgeOpening });
    show(arrangement, from !== undefined);
    map.show(
      new Map([
        ...arrangement.fitting.map(({ slug }): [string, { isUnsure: boolean }] => [slug, { isUnsure: false }]),
        ...arrangement.unsure.map(({ slug }): [string, { isUnsure: boolean }] => [slug, { isUnsure: true }]),
      ]),
    );
    fields.list(choices, (name) => change({ ...fields.read(), [name]: noChoices[name] }));
    showNotes(form, choices);
  };

  const change = (choices: Choices): void => {
    fields.write(choices);
    history.replaceState(history.state, '', location.pathname + formatChoices(choices, location.search));
    void refresh();
  };

  const readAddress = (): void => {
    const { choices, ignored } = parseChoices(location.search, fields.known);
    setText(remark, ignored.length === 0 ? '' : describeIgnored(ignored, labels));
    change(choices);
  };

  form.addEventListener('change', ({ target }) => {
    const isStart = target instanceof HTMLSelectElement && target.name === 'pres';
    if (isStart) position = undefined;
    setText(remark, isStart && target.value !== '' ? labels.nearCommune : '');
    change(fields.read());
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-clear]')?.addEventListener('click', () => {
    setText(remark, '');
    change({ ...noChoices, pres: fields.read().pres });
  });
  form.querySelector('[data-locate]')?.addEventListener('click', async () => {
    setText(remark, labels.locating);
    const found = await findPosition(offices);
    if (typeof found === 'string') {
      setText(remark, labels.position[found]);
      return form.querySelector<HTMLElement>('[name="pres"]')?.focus();
    }
    position = found;
    setText(remark, labels.located);
    change({ ...fields.read(), pres: '' });
  });
  for (const { slug } of offices) {
    const card = cardOf(slug);
    for (const type of ['mouseenter', 'focusin']) card?.addEventListener(type, () => map.highlight(slug));
    for (const type of ['mouseleave', 'focusout']) card?.addEventListener(type, () => map.highlight(undefined));
  }
  closeOutside(form.querySelector('[data-filters]'));
  // Back from an office, and forward again: the address says what was chosen.
  addEventListener('pageshow', ({ persisted }) => persisted && readAddress());
  addEventListener('popstate', readAddress);
  form.hidden = false;
  readAddress();
}

function describeIgnored(ignored: readonly ChoiceName[], { ignored: sentence, names }: DirectorySettings['labels']) {
  return sentence.replace('{name}', ignored.map((name) => names[name]).join(', '));
}

import { type EditView, editViews, findFieldWords, groupViews } from '../../edit-views/edit-view';
import { type AdminLanguage, findPageLanguage } from './find-language';
import kinds from './kinds.json';

/** A field as Strapi's form draws it; what is not named here is passed on. */
interface FieldLayout {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly attribute: object;
  readonly size: number;
}
type Row = readonly FieldLayout[];
type Panel = readonly Row[];

interface FormLayout {
  readonly layout: readonly Panel[];
  readonly components: Readonly<Record<string, { readonly layout: Panel }>>;
  readonly settings: { readonly displayName?: string | undefined };
}
interface Hooked {
  readonly layout: FormLayout;
}

const fullWidth = 12;

/**
 * Cuts Strapi's one long form into the groups of the public page, each under its title, and says what each field is for
 * in the reader's language: of these words Strapi keeps one for all languages. A field that no file names is not shown.
 */
export function layOutForm<Given extends Hooked>(given: Given): Given {
  const { layout } = given;
  const view = findView(layout.settings.displayName);
  if (!view) return given;
  const language = findPageLanguage();
  const panels = toPanels(layout, view, language).filter((panel) => panel.length > 0);
  return { ...given, layout: { ...layout, layout: panels, components: sayGroups(layout, language) } };
}

/** The hook is told the name of the kind, not its id. */
function findView(displayName: string | undefined): EditView | undefined {
  const [kind] = Object.entries(kinds).find(([, { name }]) => name === displayName) ?? [];
  return kind === undefined ? undefined : editViews[kind];
}

function toPanels({ layout }: FormLayout, view: EditView, language: AdminLanguage): Panel[] {
  const fields = new Map(layout.flat(2).map((field) => [field.name, field]));
  return view.groups.map(({ title, rows }): Panel => {
    const filled = rows
      .map((row) => row.flatMap((name) => toField(fields.get(name), row.length, view, language)))
      .filter((row) => row.length > 0);
    const [first] = filled.flat();
    return first ? [[toTitle(first, title[language])], ...filled] : [];
  });
}

function toField(
  field: FieldLayout | undefined,
  inRow: number,
  view: EditView,
  language: AdminLanguage,
): FieldLayout[] {
  if (!field) return [];
  const hint = findFieldWords(view, field.name)?.hint?.[language];
  return [{ ...field, hint, size: fullWidth / inRow, attribute: withoutLength(field.attribute) }];
}

/** What is chosen, or has a shape of its own, has no letters to count: "80 characters at most" below a list of communes. */
function withoutLength(attribute: object): object {
  return 'customField' in attribute ? { ...attribute, maxLength: undefined } : attribute;
}

/** Strapi's form knows fields only: the title is drawn in the name of the first field below it. */
function toTitle(field: FieldLayout, title: string): FieldLayout {
  return {
    ...field,
    attribute: { ...field.attribute, customField: 'global::group-title', title },
    size: fullWidth,
  };
}

function sayGroups({ components }: FormLayout, language: AdminLanguage): FormLayout['components'] {
  return Object.fromEntries(
    Object.entries(components).map(([uid, component]) => {
      const words = groupViews[uid.replace('content.', '')]?.fields;
      const layout = component.layout.map((row) =>
        row.map((field) => ({
          ...field,
          hint: words?.[field.name]?.hint?.[language],
          attribute: withoutLength(field.attribute),
        })),
      );
      return [uid, { ...component, layout }];
    }),
  );
}

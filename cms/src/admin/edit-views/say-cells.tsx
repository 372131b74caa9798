import { Typography } from '@strapi/design-system';
import { listOptions } from '../custom-fields/list-options';
import { useCommunes } from '../custom-fields/use-communes';
import { findPageLanguage } from './find-language';

type Row = Readonly<Record<string, unknown>>;

/** A column of Strapi's lists; what is not named here is passed on. */
interface Column {
  readonly name: string;
  readonly attribute?: {
    readonly customField?: string;
    readonly options?: { readonly list?: readonly string[]; readonly words?: string };
  };
  readonly cellFormatter?: (row: Row) => React.ReactNode;
}

/** Strapi's lists show what is stored: `ait-amira`, `to-confirm`. An officer reads the name and the words. */
export function sayCells<Given extends { readonly displayedHeaders: readonly Column[] }>(given: Given): Given {
  return { ...given, displayedHeaders: given.displayedHeaders.map(sayColumn) };
}

function sayColumn(column: Column): Column {
  const { name, attribute } = column;
  if (attribute?.customField === 'global::commune')
    return { ...column, cellFormatter: (row) => <CommuneName slug={row[name]} /> };
  if (attribute?.customField === 'global::choice')
    return { ...column, cellFormatter: (row) => <ChoiceWords value={row[name]} words={attribute.options?.words} /> };
  return column;
}

function CommuneName({ slug }: { slug: unknown }) {
  const communes = useCommunes();
  const known = communes.find((commune) => commune.slug === slug);
  return <Cell text={known?.name ?? slug} />;
}

function ChoiceWords({ value, words = '' }: { value: unknown; words: string | undefined }) {
  const [option] = typeof value === 'string' ? listOptions(words, [value], findPageLanguage()) : [];
  return <Cell text={option?.words} />;
}

function Cell({ text }: { text: unknown }) {
  return (
    <Typography textColor="neutral800" ellipsis>
      <bdi>{typeof text === 'string' && text !== '' ? text : '–'}</bdi>
    </Typography>
  );
}

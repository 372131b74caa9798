import type { HeaderActionComponent, HeaderActionDescription } from '@strapi/content-manager/strapi-admin';
import { Flex, SingleSelectOption, Status, Typography } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';
import { isValidElement } from 'react';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import { findContentManager } from './find-content-manager';

/** What Strapi's own choice of a language knows of it; nothing while there is no text in it yet. */
const knownSchema = z.object({
  locale: z.object({ name: z.string() }),
  status: z.enum(['draft', 'published', 'modified']),
  entryExists: z.literal(true),
});
type Known = z.infer<typeof knownSchema>;

const variants = { draft: 'secondary', published: 'success', modified: 'alternative' } as const;

/** The list of languages above a form says "Published" in English, whatever language its reader has chosen. */
export function sayLanguages(app: Pick<StrapiApp, 'getPlugin'>): void {
  findContentManager(app).addDocumentHeaderAction((actions) => actions.map(withWords));
}

function withWords(action: HeaderActionComponent): HeaderActionComponent {
  const saying: HeaderActionComponent = (props) => {
    const described = action(props);
    if (!described?.options) return described;
    return { ...described, options: described.options.map(withWord) };
  };
  return Object.assign(saying, action);
}

type Option = NonNullable<HeaderActionDescription['options']>[number];

/** Typed as text, the label of a language is an element. */
function withWord(option: Option): Option {
  const label: unknown = option.label;
  const known = isValidElement(label) ? knownSchema.safeParse(label.props).data : undefined;
  if (!known) return option;
  const { value, disabled = false } = option;
  return {
    ...option,
    _render: () => (
      <SingleSelectOption key={value} value={value} disabled={disabled}>
        <Language {...known} />
      </SingleSelectOption>
    ),
  };
}

function Language({ locale, status }: Known) {
  const { formatMessage } = useIntl();
  return (
    <Flex width="100%" gap={2} justifyContent="space-between">
      <Typography>
        <bdi>{locale.name}</bdi>
      </Typography>
      <Status size="S" variant={variants[status]} paddingInline={2}>
        <Typography tag="span" variant="pi" fontWeight="bold">
          {formatMessage({ id: `content-manager.containers.List.${status}` })}
        </Typography>
      </Status>
    </Flex>
  );
}

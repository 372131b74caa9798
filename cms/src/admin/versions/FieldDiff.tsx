import { Box, Typography } from '@strapi/design-system';
import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import styled from 'styled-components';
import type { Version } from './wire';

interface Props {
  readonly change: Version['changes'][number];
  readonly model: string;
  readonly locale: string;
}

/** One field: what went is struck through, what came is underlined; colour only repeats it. */
export function FieldDiff({ change: { field, parts }, model, locale }: Props) {
  const { formatMessage } = useIntl();
  const label = useDocumentLayout(model).edit.metadatas[field]?.label ?? field;
  return (
    <div>
      <Typography variant="sigma" textColor="neutral700" tag="h3">
        {formatMessage({ id: label, defaultMessage: label })}
      </Typography>
      <Box borderColor="neutral200" hasRadius padding={3} marginTop={1}>
        <Text dir="auto" lang={locale}>
          {parts.map(({ change, text }, at) => {
            const key = `${at} ${change}`;
            if (change === 'added') return <ins key={key}>{text}</ins>;
            return change === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
          })}
        </Text>
      </Box>
    </div>
  );
}

const Text = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};

  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
    text-decoration: underline;
  }

  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
`;

import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { FailingLink } from './wire';
import { useLinkWords } from './words';

const columns = ['url', 'reason', 'since', 'places'] as const;

/** The oldest first: what fails for weeks does not mend itself. */
export function LinkTable({ links }: { readonly links: readonly FailingLink[] }) {
  const { say, formatDay } = useLinkWords();
  return (
    <Table colCount={columns.length} rowCount={links.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(`field.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {links.map(({ url, reason, failingSince, places }) => (
          <Tr key={url} data-failing-link={url}>
            <Td>
              <Typography tag="a" href={url} target="_blank" rel="noreferrer" textColor="primary600">
                <bdi dir="ltr" style={{ overflowWrap: 'anywhere' }}>
                  {url}
                </bdi>
              </Typography>
            </Td>
            <Td>
              <Typography>{say(`reason.${reason}`)}</Typography>
            </Td>
            <Td>
              <Typography>{formatDay(failingSince)}</Typography>
            </Td>
            <Td>
              {places.map(({ kind, documentId, locale, title }) => (
                <p key={documentId}>
                  <Typography
                    tag={Link}
                    textColor="primary600"
                    to={`/content-manager/collection-types/api::${kind}.${kind}/${documentId}?plugins[i18n][locale]=${locale}`}
                  >
                    <bdi>{title}</bdi>
                  </Typography>
                </p>
              ))}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

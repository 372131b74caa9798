import { Box, Typography } from '@strapi/design-system';

interface Props {
  /** Strapi replaces the label of a field by that of its name; the title is not one. */
  readonly attribute: { readonly title?: string };
}

/** The title of a group of fields, where Strapi expects a field. */
export function GroupTitle({ attribute }: Props) {
  return (
    <Box borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0" paddingBottom={2} width="100%">
      <Typography tag="h2" variant="delta">
        {attribute.title}
      </Typography>
    </Box>
  );
}

import { Box, Typography } from '@strapi/design-system';

/** The title of a group of fields, where Strapi expects a field. */
export function GroupTitle({ label }: { readonly label: string }) {
  return (
    <Box borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0" paddingBottom={2} width="100%">
      <Typography tag="h2" variant="delta">
        {label}
      </Typography>
    </Box>
  );
}

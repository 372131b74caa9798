/** The portal's argan green (site/styles/tokens.css) in place of Strapi's violet; contrast on white is 6.4 and more. */
const argan = {
  primary100: '#eef4e8',
  primary200: '#dfe9d6',
  primary500: '#5c8a52',
  primary600: '#3f6b3b',
  primary700: '#2f5430',
  buttonPrimary500: '#4a7a45',
  buttonPrimary600: '#3f6b3b',
};

export const theme = { light: { colors: argan }, dark: { colors: {} } };

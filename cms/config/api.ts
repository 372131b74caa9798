export default {
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // Unknown or private query parameters are refused: they are how admin secrets leaked in CVE-2026-27886.
    strictParams: true,
  },
  documents: { strictParams: true, strictRelations: true },
};

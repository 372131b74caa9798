/** Which services and places of other directories were brought in (database/migrations). */
export const importedTable = 'imported_services';

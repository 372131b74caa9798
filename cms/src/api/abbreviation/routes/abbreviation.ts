import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::abbreviation.abbreviation', { only: ['find', 'findOne'] });

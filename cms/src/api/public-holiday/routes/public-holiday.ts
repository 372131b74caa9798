import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::public-holiday.public-holiday', { only: ['find', 'findOne'] });

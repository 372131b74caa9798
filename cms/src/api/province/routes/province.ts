import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::province.province', { only: ['find', 'findOne'] });

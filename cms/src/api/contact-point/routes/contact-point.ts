import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::contact-point.contact-point', { only: ['find', 'findOne'] });

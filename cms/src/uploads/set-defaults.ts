import type { Core } from '@strapi/strapi';

const place = { type: 'core', name: 'portal', key: 'upload-settings' } as const;

interface UploadService {
  readonly getSettings: () => Promise<object | null>;
  readonly setSettings: (settings: object) => Promise<unknown>;
}

/**
 * Strapi would write four more sizes of each picture, which nobody is sent (the publisher makes its own), and make anew
 * what src/uploads has just made. Once: what an administrator chooses on the page of the media library stays.
 */
export async function setUploadDefaults(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store(place).get({})) !== null) return;
  const service: UploadService = strapi.plugin('upload').service('upload');
  const off = { responsiveDimensions: false, sizeOptimization: false, autoOrientation: false, aiMetadata: false };
  await service.setSettings({ ...(await service.getSettings()), ...off });
  await strapi.store(place).set({ value: true });
}

/** In bytes: the largest picture (check-upload.ts) and what surrounds it, so that it can be told what is wrong with it. */
export const requestLimit = 56 * 1024 * 1024;

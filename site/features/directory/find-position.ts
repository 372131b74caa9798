import { measureKilometres, type Point } from './measure-kilometres.ts';

export type PositionProblem = 'denied' | 'unavailable' | 'timeout' | 'imprecise' | 'far';

/** Neighbouring communes are some ten kilometres apart: a coarser position would put the wrong office first. */
export const coarsestKilometres = 10;
/** From the farthest corner of the region to an office is less; beyond, "near me" means nothing. */
export const farthestKilometres = 250;

/** Asks the browser once; the answer stays in this page. */
export function findPosition(offices: readonly Point[]): Promise<Point | PositionProblem> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve('unavailable');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(judgePosition(coords, offices)),
      ({ code }) => resolve(nameProblem(code)),
      { enableHighAccuracy: false, timeout: 12_000, maximumAge: 0 },
    );
  });
}

export function judgePosition(
  coords: Point & { readonly accuracy: number },
  offices: readonly Point[],
): Point | PositionProblem {
  const point = { latitude: coords.latitude, longitude: coords.longitude };
  if (offices.every((office) => measureKilometres(point, office) > farthestKilometres)) return 'far';
  return coords.accuracy / 1000 > coarsestKilometres ? 'imprecise' : point;
}

/** The codes of GeolocationPositionError. */
export function nameProblem(code: number): PositionProblem {
  return code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable';
}

import type { Hours } from '@portal/content/schema';

/** What the directory knows of an office in the browser. Absent means that nobody has said: never "no". */
export interface OfficeFacts {
  readonly slug: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly languages?: readonly string[];
  readonly stepFree?: boolean;
  readonly womenFriendly?: boolean;
  readonly hours?: Hours;
  /** Profiles the office helps. */
  readonly profiles?: readonly string[];
}

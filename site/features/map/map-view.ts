/** What the list tells the map; the drawn map and the one that zooms both understand it. */
export interface MapView {
  /** Leaves these offices on the map. Those that have not answered a question are drawn hollow. */
  show(offices: ReadonlyMap<string, { readonly isUnsure: boolean }>): void;
  /** Undefined: none. */
  highlight(slug: string | undefined): void;
}

/** Told when a pointer or the keyboard's focus comes to a marker, and (undefined) when it leaves. */
export type OnPoint = (slug: string | undefined) => void;

/** Written by DirectoryMap.astro into the same page, so it is believed as it stands: a validator would weigh 5 KB. */
export interface MapSettings {
  readonly topology: string;
  readonly markers: readonly MarkerSettings[];
  readonly labels: {
    readonly title: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly unsure: string;
  };
  /** Address of the operator's own tiles. */
  readonly tiles?: string;
}

export interface MarkerSettings {
  readonly slug: string;
  readonly name: string;
  /** The name and, when it is so, that the position is not exact. */
  readonly label: string;
  readonly lang?: string;
  readonly url: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Metres around the point that are as likely; absent when the point itself is known. */
  readonly radius?: number;
}

export function follow(element: Element, slug: string, onPoint: OnPoint): void {
  for (const type of ['mouseenter', 'focus']) element.addEventListener(type, () => onPoint(slug));
  for (const type of ['mouseleave', 'blur']) element.addEventListener(type, () => onPoint(undefined));
}

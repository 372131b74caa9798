import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import type { Handler } from 'leaflet';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';

/**
 * Leaflet by its parts. The bundle cannot be shaken: it brings canvas, pop-ups, images, videos and layer menus that
 * this map does not have, a third of its weight. The handlers switch themselves on for every map.
 */
// The part this replaces exists to choose between SVG and canvas, and so brings both. Here every shape has its renderer.
LeafletMap.include({ getRenderer: (layer: { options: { renderer: unknown } }) => layer.options.renderer });

export { Zoom } from 'leaflet/src/control/Control.Zoom.js';
export { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { Marker } from 'leaflet/src/layer/marker/Marker.js';
export { Circle } from 'leaflet/src/layer/vector/Circle.js';
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { SVG } from 'leaflet/src/layer/vector/SVG.js';
export { LeafletMap };

/** Whether the pointer that is being released has dragged the map. Its types forget the method of the handler. */
export function hasDragged({ dragging }: LeafletMap): boolean {
  return (dragging as Handler & { moved(): boolean }).moved();
}

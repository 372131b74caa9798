import { showOpenings } from '../hours/show-openings.ts';

/** The whole script of a card: open or closed at this minute in Morocco. */
showOpenings(document);

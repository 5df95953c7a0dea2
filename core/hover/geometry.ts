/** Client px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Client px; a `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Client px around the card in which a hand that aims at it may stray. */
const MARGIN = 12;

/**
 * Whether a pointer that left its term at `origin` is on the way to the card: inside the card, or inside one of the
 * triangles that `origin` spans with the card's edges (the "safe triangle" of menus that open sideways).
 */
export function isInCorridor(point: Point, origin: Point, card: Box): boolean {
  const left = card.left - MARGIN;
  const top = card.top - MARGIN;
  const right = card.right + MARGIN;
  const bottom = card.bottom + MARGIN;
  if (point.x >= left && point.x <= right && point.y >= top && point.y <= bottom) return true;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return corners.some((corner, index) =>
    isInTriangle(point, origin, corner, corners[(index + 1) % 4] as Point),
  );
}

/** px. Below what a pointer can tell; it keeps rounding from deciding on the edges. */
const TINY = 1e-6;

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const side = (from: Point, to: Point): number =>
    (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  const sides = [side(a, b), side(b, c), side(c, a)];
  if (sides.some((each) => each > TINY) && sides.some((each) => each < -TINY)) return false;
  // Of a triangle as flat as a line the sides say nothing.
  const within = (at: number, ...ends: number[]): boolean =>
    at >= Math.min(...ends) - TINY && at <= Math.max(...ends) + TINY;
  return within(point.x, a.x, b.x, c.x) && within(point.y, a.y, b.y, c.y);
}

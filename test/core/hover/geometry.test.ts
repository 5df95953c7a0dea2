import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isInCorridor, type Point } from '../../../core/hover/geometry.ts';

/** A term at (100, 100); its card below, to the right and wide. */
const TERM: Point = { x: 100, y: 100 };
const BELOW: Box = { left: 90, top: 120, right: 440, bottom: 420 };
const ABOVE: Box = { left: 90, top: -220, right: 440, bottom: 80 };

describe('the corridor from a term to its card', () => {
  it.each<[where: string, point: Point, card: Box, isIn: boolean]>([
    ['where it left the term', TERM, BELOW, true],
    ['straight down', { x: 100, y: 112 }, BELOW, true],
    ['slantwise, to the far corner', { x: 260, y: 112 }, BELOW, true],
    ['in the card', { x: 400, y: 400 }, BELOW, true],
    ['a little beside the card', { x: 448, y: 300 }, BELOW, true],
    ['well beside the card', { x: 470, y: 300 }, BELOW, false],
    ['away from the card', { x: 100, y: 80 }, BELOW, false],
    ['along the line, away from the card', { x: 40, y: 100 }, BELOW, false],
    ['straight up to a card above', { x: 100, y: 88 }, ABOVE, true],
    ['slantwise to a card above', { x: 260, y: 88 }, ABOVE, true],
    ['away from a card above', { x: 100, y: 125 }, ABOVE, false],
  ])('%s', (_, point, card, isIn) => {
    expect(isInCorridor(point, TERM, card)).toBe(isIn);
  });

  it('does not go on behind a term in line with an edge of the card', () => {
    expect(isInCorridor({ x: 78, y: 80 }, { x: 78, y: 100 }, BELOW)).toBe(false);
  });

  const px = fc.integer({ min: -2000, max: 2000 });
  const point = fc.record({ x: px, y: px });
  const box = fc
    .record({
      left: px,
      top: px,
      width: fc.integer({ min: 1, max: 400 }),
      height: fc.integer({ min: 1, max: 600 }),
    })
    .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
  const between = (from: Point, to: Point, share: number): Point => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });

  it('holds every straight way to any point of the card', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(point, box, share, share, share, (origin, card, across, down, way) => {
        const aim = {
          x: card.left + (card.right - card.left) * across,
          y: card.top + (card.bottom - card.top) * down,
        };
        expect(isInCorridor(between(origin, aim, way), origin, card)).toBe(true);
      }),
    );
  });

  it('holds nothing on the far side of where it begins', () => {
    fc.assert(
      fc.property(point, box, fc.integer({ min: 1, max: 500 }), (origin, card, back) => {
        fc.pre(origin.y < card.top - 12);
        expect(isInCorridor({ x: origin.x, y: origin.y - back }, origin, card)).toBe(false);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { SHORT_NAMES } from '../../scripts/lib/short-names.ts';

it("no property that the build shortens, and no short name, is one of the browser's", () => {
  const objects = Object.getOwnPropertyNames(globalThis).flatMap((name) => {
    const value: unknown = (globalThis as unknown as Record<string, unknown>)[name];
    const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
    return [value, prototype].filter((each): each is object => each instanceof Object);
  });
  expect(objects.length, 'Constructors and prototypes looked at').toBeGreaterThan(500);
  const names = [...SHORT_NAMES].flat();
  expect(names.filter((name) => objects.some((object) => Object.hasOwn(object, name)))).toEqual([]);
});

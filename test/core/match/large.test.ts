import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForms } from '../../../core/match/forms.ts';
import { compileLarge } from '../../../core/match/large/compile.ts';
import { openLarge } from '../../../core/match/large/open.ts';
import { createScan } from '../../../core/match/matcher.ts';
import { scanned } from './engines.ts';
import { TERMS } from './semantics.ts';

const forms = compileForms(TERMS);
const buffer = compileLarge(forms);

describe('the table of a large pack', () => {
  it('is the same bytes for the same forms', () => {
    expect(new Uint8Array(compileLarge(forms))).toEqual(new Uint8Array(buffer));
  });

  it('is not changed by being read', () => {
    const copy = buffer.slice(0);
    scanned(openLarge(copy), 'the UN in North Korea');
    expect(new Uint8Array(copy)).toEqual(new Uint8Array(buffer));
  });

  it('keeps letters beyond Latin-1 apart from those within', () => {
    const latin = compileForms({ entries: [['a', 'famine', 'Dabei prison']], not: [] });
    const mixed = compileForms({ entries: [['a', 'famine', 'Dabei prison', 'Москва']], not: [] });
    const text = 'famine Dabei-prison Москва';
    for (const list of [latin, mixed]) {
      const expected = scanned(createScan(list), text);
      expect(scanned(openLarge(compileLarge(list)), text)).toEqual(expected);
    }
  });

  it('holds nothing where there are no forms', () => {
    expect(scanned(openLarge(compileLarge([])), 'famine')).toEqual([]);
  });

  it('finds all of many forms, and reads them again after it has forgotten them', () => {
    const names = Array.from({ length: 40_000 }, (_, index) => `n${index.toString(36)}x`);
    const many = compileForms({ entries: names.map((name) => [name, name]), not: [] });
    const scan = openLarge(compileLarge(many));
    const text = names.join(' ');
    for (let round = 0; round < 2; round++) {
      expect(scanned(scan, text).map(({ entries }) => entries[0])).toEqual(names.map((_, index) => index));
    }
  });
});

describe('a buffer that is none of ours', () => {
  const changed = (change: (words: Uint32Array) => void): ArrayBuffer => {
    const copy = buffer.slice(0);
    change(new Uint32Array(copy));
    return copy;
  };

  it.each<[what: string, buffer: ArrayBuffer, message: RegExp]>([
    ['empty', new ArrayBuffer(0), /is none, or is cut short.*Compile the pack again/],
    ['too short', buffer.slice(0, 60), /cut short/],
    ['of something else', new TextEncoder().encode('{"entries": []}'.repeat(100)).buffer, /is none/],
    ['of another version', changed((words) => words.set([2], 1)), /version 2.*version 1/],
    ['cut', buffer.slice(0, buffer.byteLength - 4), /cut short or damaged/],
    ['with another length', changed((words) => words.set([1 << 20], 5)), /cut short or damaged/],
    ['longer', concat(buffer, new ArrayBuffer(8)), /cut short or damaged/],
  ])('%s', (_, foreign, message) => {
    expect(() => openLarge(foreign)).toThrow(message);
  });

  it('is refused whichever bit of it has changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: buffer.byteLength - 1 }), fc.nat({ max: 7 }), (offset, bit) => {
        const copy = buffer.slice(0);
        const bytes = new Uint8Array(copy);
        bytes[offset] = (bytes[offset] as number) ^ (1 << bit);
        expect(() => openLarge(copy)).toThrow(/This table of terms/);
      }),
      { numRuns: 300 },
    );
  });
});

function concat(...buffers: readonly ArrayBuffer[]): ArrayBuffer {
  const whole = new Uint8Array(buffers.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const part of buffers) {
    whole.set(new Uint8Array(part), offset);
    offset += part.byteLength;
  }
  return whole.buffer;
}

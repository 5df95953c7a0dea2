import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../core/settings/parse.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';
import { readSwitch } from '../../../core/settings/switch.ts';

describe('stored settings', () => {
  it.each<[why: string, stored: unknown, settings: object, problems: string[]]>([
    ['nothing stored', undefined, {}, []],
    ['one field', { openDelay: 500 }, { openDelay: 500 }, []],
    ['unknown fields are left out', { colour: 'red', openDelay: 0 }, { openDelay: 0 }, []],
    ['null', null, {}, ['settings']],
    ['a list', [], {}, ['settings']],
    ['text', '{"openDelay":1', {}, ['settings']],
    ['a field of the wrong type', { defaultOn: 'yes', openDelay: 200 }, { openDelay: 200 }, ['defaultOn']],
    ['a delay out of range', { openDelay: -1, closeDelay: 1e9 }, {}, ['openDelay', 'closeDelay']],
    ['a delay that is no number', { openDelay: Number.NaN }, {}, ['openDelay']],
    [
      'sound rules survive a broken one',
      { rules: [{ pattern: 'example.org', on: false }, { pattern: 7 }] },
      { rules: [{ pattern: 'example.org', on: false }] },
      ['rules'],
    ],
    ['rules that are no list', { rules: 'example.org' }, {}, ['rules']],
    ['__proto__ as a key', JSON.parse('{"__proto__": {"defaultOn": false}}'), {}, []],
  ])('%s', (_, stored, settings, problems) => {
    expect(parseSettings(stored)).toEqual({ settings: { ...DEFAULT_SETTINGS, ...settings }, problems });
    expect({ ...DEFAULT_SETTINGS, ...settings }).toMatchObject(readSwitch(stored));
  });

  it('always gives whole settings', () => {
    const fields = fc.record(
      { defaultOn: fc.anything(), rules: fc.anything(), openDelay: fc.anything(), closeDelay: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), (stored) => {
        const { settings } = parseSettings(stored);
        expect(settings).toMatchObject(readSwitch(stored));
        expect(typeof settings.defaultOn).toBe('boolean');
        expect(Array.isArray(settings.rules)).toBe(true);
        expect(settings.openDelay).toBeGreaterThanOrEqual(0);
        expect(settings.closeDelay).toBeLessThanOrEqual(2000);
      }),
      { numRuns: 10_000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelays } from '../../../core/settings/delays.ts';
import { parseSettings, type SettingsProblem } from '../../../core/settings/parse.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings.ts';
import { readSwitch } from '../../../core/settings/switch.ts';
import { decide } from '../../../core/sites/decide.ts';

const sound = { pattern: 'example.org', on: false };

describe('stored settings', () => {
  it.each<[why: string, stored: unknown, settings: Partial<Settings>, problems: SettingsProblem[]]>([
    ['nothing stored', undefined, {}, []],
    ['no fields', {}, {}, []],
    ['one field', { openDelay: 500 }, { openDelay: 500 }, []],
    ['of this version', { version: 1, closeDelay: 1 }, { closeDelay: 1 }, []],
    ['unknown fields are no problem', { colour: 'red', openDelay: 0 }, { openDelay: 0 }, []],
    ['null', null, {}, [{ name: 'settings' }]],
    ['a list', [], {}, [{ name: 'settings' }]],
    ['text', '{"openDelay":1', {}, [{ name: 'settings' }]],
    [
      'a field of the wrong type',
      { defaultOn: 'yes', openDelay: 200 },
      { openDelay: 200 },
      [{ name: 'defaultOn' }],
    ],
    [
      'a delay out of range',
      { openDelay: -1, closeDelay: 1e9 },
      {},
      [{ name: 'openDelay' }, { name: 'closeDelay' }],
    ],
    ['a delay that is no number', { openDelay: Number.NaN }, {}, [{ name: 'openDelay' }]],
    ['a delay that is a list', { openDelay: [1] }, {}, [{ name: 'openDelay' }]],
    ['off by default', { defaultOn: false }, { defaultOn: false }, []],
    [
      'sound rules survive broken ones',
      { rules: [sound, { pattern: 7 }, null, 'example.com', { pattern: 'b.org' }] },
      { rules: [sound] },
      [
        {
          name: 'rules',
          part: { kept: 1, dropped: ['7', 'null', '"example.com"', 'b.org'] },
        },
      ],
    ],
    [
      'rules that can match nothing',
      { rules: [{ pattern: 'https://example.org/', on: true }, sound] },
      { rules: [sound] },
      [{ name: 'rules', part: { kept: 1, dropped: ['https://example.org/'] } }],
    ],
    [
      'more about a rule than is known here',
      { rules: [{ ...sound, until: 7 }] },
      { rules: [{ ...sound, until: 7 } as typeof sound] },
      [],
    ],
    ['rules that are no list', { rules: 'example.org' }, {}, [{ name: 'rules' }]],
    ['__proto__ as a key', JSON.parse('{"__proto__": {"defaultOn": false}}'), {}, []],
  ])('%s', (_, stored, settings, problems) => {
    expect(parseSettings(stored)).toEqual({
      settings: { ...DEFAULT_SETTINGS, ...settings },
      problems,
      isNewer: false,
    });
  });

  it('of a newer version count as far as they are understood, and are no problem to mend', () => {
    expect(parseSettings({ version: 2, defaultOn: 'sometimes', openDelay: 100, rules: [sound, 7] })).toEqual({
      settings: { ...DEFAULT_SETTINGS, openDelay: 100, rules: [sound] },
      problems: [],
      isNewer: true,
    });
  });

  // What the frames and the card read on their own, by expectations of its own.
  it.each<[stored: unknown, defaultOn: boolean, rules: readonly unknown[], open: number, close: number]>([
    [undefined, true, [], 300, 300],
    [null, true, [], 300, 300],
    ['off', true, [], 300, 300],
    [{ defaultOn: false, rules: [sound], openDelay: 0, closeDelay: 2000 }, false, [sound], 0, 2000],
    [{ defaultOn: 0, rules: [null, { pattern: 'a' }, sound], openDelay: '1' }, true, [sound], 300, 300],
    [{ rules: { 0: sound }, openDelay: 2001, closeDelay: -1 }, true, [], 300, 300],
  ])('in frames, %j', (stored, defaultOn, rules, open, close) => {
    expect(readSwitch(stored)).toEqual({ defaultOn, rules });
    expect(readDelays(stored)).toEqual({ open, close });
  });

  it('always give whole settings, by which a page is on or off as it is in frames', () => {
    const rules = fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({
          pattern: fc.oneof(
            fc.string(),
            fc.constantFrom('example.org', 'WWW.Example.org', '*.example.org', 'example.org/a', 'www.', ''),
          ),
          on: fc.boolean(),
        }),
      ),
    );
    const fields = fc.record(
      {
        version: fc.anything(),
        defaultOn: fc.anything(),
        rules: fc.oneof(fc.anything(), rules),
        openDelay: fc.anything(),
        closeDelay: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const sites = fc.constantFrom(
      { host: 'example.org', path: '/a/b' },
      { host: 'news.example.org', path: '/' },
      { host: '', path: '/home/a.html' },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), sites, (stored, site) => {
        const { settings } = parseSettings(stored);
        expect(typeof settings.defaultOn).toBe('boolean');
        for (const rule of settings.rules) {
          expect(typeof rule.pattern).toBe('string');
          expect(typeof rule.on).toBe('boolean');
        }
        for (const delay of [settings.openDelay, settings.closeDelay]) {
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(2000);
        }
        expect(decide(readSwitch(stored), site).on).toBe(decide(settings, site).on);
      }),
      { numRuns: 10_000 },
    );
  });
});

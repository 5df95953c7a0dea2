import { expect, it } from 'vitest';
import { createSettingsStore } from '../../platform/settings-store.ts';
import type { StorageArea } from '../../platform/storage.ts';

/** A storage area in memory; its values go through JSON, as in browsers. */
function memory(items: Record<string, unknown>): StorageArea & { readonly items: Record<string, unknown> } {
  return {
    items,
    get: async (keys) =>
      Object.fromEntries(keys.filter((key) => key in items).map((key) => [key, structuredClone(items[key])])),
    set: async (changed) => void Object.assign(items, JSON.parse(JSON.stringify(changed))),
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  };
}

it('a change keeps fields that are not known here, also within rules', async () => {
  const rules = [{ pattern: 'example.org', on: false, until: 7 }];
  const area = memory({ settings: { theme: 'dark', packs: { a: 1 }, rules } });
  await createSettingsStore(area).change((settings) => ({ ...settings, openDelay: 100 }));
  expect(area.items).toEqual({
    settings: {
      version: 1,
      theme: 'dark',
      packs: { a: 1 },
      rules,
      defaultOn: true,
      openDelay: 100,
      closeDelay: 300,
    },
  });
});

it('keeps what it could not read, oldest first, the last five', async () => {
  const area = memory({});
  const store = createSettingsStore(area);
  const broken = [null, 'text', ['list'], { rules: 7 }, { openDelay: -1 }, { rules: [{ pattern: '' }] }];
  for (const value of broken) {
    area.items.settings = value;
    await store.change((settings) => settings);
    // Sound now: nothing more to keep.
    await store.change((settings) => settings);
  }
  const kept = area.items['settings.unreadable'] as { at: string; value: unknown }[];
  expect(kept.map(({ value }) => value)).toEqual(broken.slice(1));
  for (const { at } of kept) expect(new Date(at).toJSON()).toBe(at);
  expect((await store.read()).problems).toEqual([]);
});

it('leaves what a newer version has stored as it is', async () => {
  const settings = { version: 2, rules: 'in another form' };
  const area = memory({ settings });
  const store = createSettingsStore(area);
  await expect(store.change((before) => ({ ...before, defaultOn: false }))).rejects.toThrow(/newer/);
  expect(area.items).toEqual({ settings });
  expect((await store.read()).isNewer).toBe(true);
});

it('loses none of many changes at once', async () => {
  const area = memory({});
  const store = createSettingsStore(area);
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      store.change((settings) => ({
        ...settings,
        rules: [...settings.rules, { pattern: `${index}.test`, on: false }],
      })),
    ),
  );
  expect((await store.read()).settings.rules).toHaveLength(100);
});

import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers.ts';

inBothBrowsers('a browser out of sight', (rig) => {
  it('shows no movement: pictures and what axe sees of colours would be of something half faded in', async () => {
    const { page } = await rig().open('about:blank');
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
  });
});

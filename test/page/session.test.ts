import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../page/session.ts';
import { painted, startMarking } from './marking.ts';

let controller: AbortController;
let session: Session;

async function mark(html: string): Promise<string[]> {
  document.body.innerHTML = html;
  ({ controller, session } = startMarking());
  await session.ready;
  return painted();
}

beforeEach(() => {
  controller = new AbortController();
});

afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
  document.designMode = 'off';
  document.documentElement.removeAttribute('lang');
});

describe('marks', () => {
  it.each<[why: string, html: string, marks: string[]]>([
    ['plain text', '<p>UNHCR on non-refoulement.</p>', ['UNHCR', 'non-refoulement']],
    ['across inline elements', '<p><b>Dabei</b> <i>pri</i>son</p>', ['Dabei prison']],
    ['across a line break', '<p>Dabei<br>prison</p>', ['Dabeiprison']],
    ['not across two line breaks', '<p>Dabei<br> <br>prison</p>', []],
    ['not across blocks', '<p>Dabei</p><p>prison</p>', []],
    ['not across cells', '<table><tr><td>Dabei</td><td>prison</td></tr></table>', []],
    ['not across form controls', '<p>Dabei <input> prison</p>', []],
    ['not across an image', '<p>Dabei <img alt=""> prison</p>', []],
    ['across a comment and a script', '<p>Dabei<!-- x --> <script></script>prison</p>', ['Dabei prison']],
    ['wbr', '<p>fam<wbr>ine</p>', ['famine']],
    [
      'blocks by style part',
      '<span style="display:block">famine</span><span style="display:block">years</span>',
      ['famine'],
    ],
    ['inline by name, joined', '<p><b>famine</b>tre</p>', []],
    ['phrase over a block by style', '<b>Dabei</b> <i style="display:block">prison</i>', []],
    ['a note number after a term', '<p>famine<sup>1</sup></p>', ['famine']],
    ['in a button', '<button>famine</button>', ['famine']],
    ['in a link', '<a href="#x">famine</a>', ['famine']],
    ['in pre and code', '<pre>famine</pre><code>famine</code>', ['famine', 'famine']],
    [
      'script, style, noscript, template',
      '<script>famine</script><style>famine{}</style><noscript>famine</noscript><template>famine</template>',
      [],
    ],
    ['form fields', '<textarea>famine</textarea><input value="famine"><select><option>famine</select>', []],
    ['contenteditable', '<div contenteditable>famine <b>famine</b></div><p>famine</p>', ['famine']],
    [
      'code editors',
      '<div class="monaco-editor"><div>famine</div></div><div role="textbox">famine</div>',
      [],
    ],
    ['display: none', '<p style="display:none">famine</p>', []],
    [
      'visibility: hidden',
      '<p style="visibility:hidden">famine <b style="visibility:visible">famine</b></p>',
      ['famine'],
    ],
    ['hidden attribute', '<p hidden>famine</p>', []],
    ['closed details', '<details><summary>famine</summary>famine</details>', ['famine']],
    [
      'opacity and aria-hidden are on the page',
      '<p style="opacity:0">famine</p><p aria-hidden="true">famine</p>',
      ['famine', 'famine'],
    ],
    ['svg text', '<svg><text>famine</text><title>famine</title></svg>', ['famine']],
    ['ruby keeps the base together', '<p><ruby>fam<rt>x</rt>ine<rt>y</rt></ruby></p>', ['famxine']],
    [
      'clobbered form',
      '<form><input name="firstChild"><input name="nextSibling"><input name="nodeType"><input name="localName"><p>famine</p></form><p>famine</p>',
      ['famine', 'famine'],
    ],
    [
      'clobbered form beside a name that depends on the language',
      '<form lang="en">rapporteur <input name="closest"><input name="getAttribute"></form><p>famine</p>',
      ['rapporteur', 'famine'],
    ],
    ['other case of an exact name', '<p>unhcr</p>', []],
    ['needs context', '<p>Adams wrote</p>', []],
    ['needs context of its own', '<p>famine, Adams, the Commission</p>', ['famine', 'the Commission']],
    ['context anywhere on the page', '<p>Adams wrote</p><p>of UNHCR</p>', ['UNHCR', 'Adams']],
    [
      'language',
      '<p lang="fr">rapporteur</p><p lang="fr-CA">rapporteur</p><p lang="en">rapporteur</p><p>rapporteur</p>',
      ['rapporteur', 'rapporteur'],
    ],
  ])('%s', async (_, html, expected) => {
    expect(await mark(html)).toEqual(expected);
  });

  it('none in design mode', async () => {
    document.designMode = 'on';
    expect(await mark('<p>famine</p>')).toEqual([]);
  });

  it('touch nothing: the page sees no mutation', async () => {
    document.body.innerHTML = '<p>famine <b>Dabei</b> prison</p>';
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    ({ controller, session } = startMarking());
    await session.ready;
    expect(painted()).toHaveLength(2);
    expect(observer.takeRecords()).toEqual([]);
    expect(records).toEqual([]);
    observer.disconnect();
  });

  it('are all gone after the end', async () => {
    await mark('<p>famine</p>');
    controller.abort();
    expect(painted()).toEqual([]);
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});

describe('marks follow the page', () => {
  const follow = async (expected: string[]): Promise<void> => {
    await expect.poll(painted, { interval: 20 }).toEqual(expected);
  };
  const first = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

  it.each<[why: string, html: string, change: () => void, marks: string[]]>([
    [
      'added block',
      '<p>x</p>',
      () => document.body.insertAdjacentHTML('beforeend', '<p>famine</p>'),
      ['famine'],
    ],
    [
      'added deep',
      '<p>x</p>',
      () => document.body.insertAdjacentHTML('beforeend', '<div><ul><li>a<li>famine</ul></div>'),
      ['famine'],
    ],
    [
      'text completed by an inline element',
      '<p>Dabei </p>',
      () => first('p').insertAdjacentHTML('beforeend', '<b>prison</b>'),
      ['Dabei prison'],
    ],
    [
      'text edited',
      '<p>fam</p>',
      () => {
        (first('p').firstChild as Text).data = 'a famine';
      },
      ['famine'],
    ],
    [
      'text edited away',
      '<p>famine</p>',
      () => {
        (first('p').firstChild as Text).data = 'x';
      },
      [],
    ],
    [
      'text moved along',
      '<p>famine</p>',
      () => {
        (first('p').firstChild as Text).insertData(0, 'the ');
      },
      ['famine'],
    ],
    ['removed block', '<p>famine</p>', () => first('p').remove(), []],
    [
      'parted by a block',
      '<div>Dabei <b>prison</b></div>',
      () => first('b').before(document.createElement('p')),
      [],
    ],
    ['joined by removal', '<div>Dabei <p></p>prison</div>', () => first('p').remove(), ['Dabei prison']],
    [
      'joined by removal between inline elements',
      '<div><b>fam</b><input><i>ine</i></div>',
      () => first('input').remove(),
      ['famine'],
    ],
    [
      'context arrives',
      '<p>Adams</p>',
      () => document.body.insertAdjacentHTML('beforeend', '<p>UNHCR</p>'),
      ['UNHCR', 'Adams'],
    ],
    ['context goes', '<p>Adams</p><div>UNHCR</div>', () => first('div').remove(), []],
    [
      'text split in two nodes',
      '<p>famine</p>',
      () => (first('p').firstChild as Text).splitText(3),
      ['famine'],
    ],
    [
      'shown by style',
      '<p style="display:none">famine</p>',
      () => first('p').style.removeProperty('display'),
      ['famine'],
    ],
    [
      'details opened',
      '<details><summary>x</summary>famine</details>',
      () => {
        (first('details') as HTMLDetailsElement).open = true;
      },
      ['famine'],
    ],
  ])('%s', async (_, html, change, expected) => {
    await mark(html);
    change();
    await follow(expected);
  });

  it('become editable: marks go when the field gets the focus', async () => {
    expect(await mark('<p tabindex="0">famine</p>')).toEqual(['famine']);
    first('p').contentEditable = 'true';
    first('p').focus();
    await follow([]);
  });

  it('open shadow roots, nested, and text that comes later', async () => {
    document.body.innerHTML = '<x-outer></x-outer>';
    const outer = first('x-outer').attachShadow({ mode: 'open' });
    outer.innerHTML = '<p>famine</p><x-inner></x-inner>';
    const inner = (outer.querySelector('x-inner') as HTMLElement).attachShadow({ mode: 'open' });
    inner.innerHTML = '<p>UNHCR</p>';
    ({ controller, session } = startMarking());
    await session.ready;
    expect(painted()).toEqual(['famine', 'UNHCR']);
    inner.innerHTML = '<p>Dabei prison</p>';
    await follow(['famine', 'Dabei prison']);
  });

  it('a shadow root emptied and filled in one go', async () => {
    document.body.innerHTML = '<x-outer></x-outer>';
    const root = first('x-outer').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>famine</p>';
    ({ controller, session } = startMarking());
    await session.ready;
    root.replaceChildren();
    root.innerHTML = '<p>UNHCR</p>';
    await follow(['UNHCR']);
  });

  it('keep their ranges where nothing changed', async () => {
    await mark('<p>famine <b>x</b> UNHCR</p>');
    const before = [...(CSS.highlights.get('fact-cards') as Highlight)];
    (first('b').firstChild as Text).data = 'Dabei prison';
    await follow(['famine', 'UNHCR', 'Dabei prison']);
    const after = new Set(CSS.highlights.get('fact-cards') as Highlight);
    expect(before.every((range) => after.has(range))).toBe(true);
  });
});

// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { selectedText } from '../../../lib/page/selection.ts';

const read = (): readonly [string, readonly string[]] | null => {
  const selected = selectedText(document);
  return (
    selected && [
      selected.text,
      selected.spans.map(({ node, start, end }) => node.data.slice(start, end)),
    ]
  );
};

function selectAll(selector: string): void {
  const element = document.querySelector(selector);
  if (element) document.getSelection()?.selectAllChildren(element);
}

describe('what is selected', () => {
  beforeEach(() => {
    document.getSelection()?.removeAllRanges();
  });

  it('is nothing where nothing is, or only spaces', () => {
    document.body.innerHTML = '<p> \n </p>';
    expect(read()).toBeNull();
    selectAll('p');
    expect(read()).toBeNull();
  });

  it('goes over element borders, without the spaces around it', () => {
    document.body.innerHTML = '<p> <b>Vladimir</b> Putin <i> </i></p>';
    selectAll('p');
    expect(read()).toEqual(['Vladimir Putin', ['Vladimir', 'Putin']]);
  });

  it('ends where the selection ends', () => {
    document.body.innerHTML = '<p>In <b>Kabul</b> today</p><p>More</p>';
    const [first, second] = [...document.querySelectorAll('b, p:last-child')].map(
      (element) => element.firstChild,
    );
    if (first && second) document.getSelection()?.setBaseAndExtent(first, 2, second, 2);
    expect(read()?.[1]).toEqual(['bul', 'today', 'Mo']);
  });

  it('is not what nobody reads', () => {
    document.body.innerHTML = '<div>Kabul<script>Moscow</script><style>Paris</style></div>';
    selectAll('div');
    expect(read()?.[1]).toEqual(['Kabul']);
  });

  it('is cut where it is longer than any name', () => {
    document.body.innerHTML = `<div>${'<p>word after word</p>'.repeat(2_000)}</div>`;
    selectAll('div');
    const [text, spans] = read() ?? ['', []];
    expect(text.length).toBeLessThanOrEqual(300);
    expect(spans.join('').length).toBeLessThanOrEqual(300);
    expect(spans.length).toBeGreaterThan(5);
  });
});

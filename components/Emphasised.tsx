/** Text with the stretches that answer a query marked. Offsets are UTF-16, in order, and do not overlap. */
export function Emphasised({
  text,
  spans,
}: {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}) {
  let from = 0;
  const parts = spans.flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <bdi>
      {parts}
      {text.slice(from)}
    </bdi>
  );
}

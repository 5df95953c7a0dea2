/** A drawing of 16 x 16 units in the colour of the text around it; what it says is said in words beside it. */
export const Icon = ({ path }: { readonly path: string }) => (
  <svg class="fc-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={path} />
  </svg>
);

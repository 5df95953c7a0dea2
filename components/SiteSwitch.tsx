import type { Text } from './text.ts';

export interface SiteSwitchProps {
  /** As the reader knows it; `''` where the page has none. */
  readonly host: string;
  readonly on: boolean;
  /** Why it is on or off, or why it cannot be. */
  readonly why: string;
  readonly disabled: boolean;
  readonly onToggle: () => void;
  readonly text: Text;
}

/** On or off for the page's site, with the reason. */
export function SiteSwitch({ host, on, why, disabled, onToggle, text }: SiteSwitchProps) {
  const name = host || text('popup_this_page');
  return (
    <div class="site">
      <div class="site-text">
        <div class="site-host">
          <bdi>{name}</bdi>
        </div>
        <div class="site-why" id="site-why">
          {why}
        </div>
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-label={text('popup_switch', [name])}
        aria-describedby="site-why"
        disabled={disabled}
        onClick={onToggle}
      />
    </div>
  );
}

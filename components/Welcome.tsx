import type { Text } from './text.ts';

export interface WelcomeProps {
  /** Whether the browser still withholds access to sites. */
  readonly needsAccess: boolean;
  readonly onAllow: () => void;
  readonly text: Text;
}

/** The first page after installation: what this does, tried at once. */
export function Welcome({ needsAccess, onAllow, text }: WelcomeProps) {
  return (
    <main>
      <header>
        <img src="/icons/on-128.png" width="56" height="56" alt="" />
        <h1>{text('welcome_title')}</h1>
      </header>
      <p class="lead">{text('welcome_lead')}</p>
      {needsAccess && (
        <section class="access">
          <p>{text('welcome_access')}</p>
          <button type="button" onClick={onAllow}>
            {text('welcome_allow')}
          </button>
        </section>
      )}
      <section class="sample" aria-labelledby="try">
        <h2 id="try">{text('welcome_try')}</h2>
        <p>{text('welcome_sample')}</p>
      </section>
      <p>{text('welcome_search')}</p>
      <p>{text('welcome_pin')}</p>
      <p class="privacy">{text('welcome_privacy')}</p>
    </main>
  );
}

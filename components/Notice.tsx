import { Icon } from './Icon.tsx';

export interface NoticeProps {
  readonly message: string;
  /** What can be done about it, where something can. */
  readonly action?: string;
  readonly onAction?: () => void;
}

/** Something the reader should know, above all else, with what can be done about it. */
export const Notice = ({ message, action, onAction }: NoticeProps) => (
  <div class="notice" role="status">
    <Icon path="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12m0-7v4m0-6.5v.1" />
    <p>
      {message}{' '}
      {action && (
        <button type="button" class="link" onClick={onAction}>
          {action}
        </button>
      )}
    </p>
  </div>
);

import type { types } from '@slack/bolt';
import { useRef } from 'preact/hooks';
import type { OnClick } from '../drawing.ts';

type Props = { readonly element: types.Overflow; readonly onClick: OnClick };

/** The options behind `…`, which open like any disclosure and close by Escape, by a choice, and when the focus leaves. */
export const Overflow = ({ element: { action_id: id = '', options }, onClick }: Props) => {
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (details.current) details.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    close();
    details.current.querySelector('summary')?.focus();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // Clicking the options themselves may leave the focus nowhere.
    if (relatedTarget instanceof Node && !details.current?.contains(relatedTarget)) close();
  };
  const choose = (value = ''): void => {
    close();
    onClick(id, value);
  };
  return (
    <details class="slack-overflow" ref={details} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <summary class="slack-button" aria-label={options.map(({ text }) => text.text).join(', ')}>
        …
      </summary>
      <div class="slack-options">
        {options.map(({ text, value, url }) =>
          url ? (
            <a class="slack-option" href={url} target="_blank" rel="noreferrer" onClick={close}>
              {text.text}
            </a>
          ) : (
            <button type="button" class="slack-option" onClick={() => choose(value)}>
              {text.text}
            </button>
          ),
        )}
      </div>
    </details>
  );
};

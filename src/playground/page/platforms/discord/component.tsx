import type { APIButtonComponent, APIMessageComponent } from 'discord-api-types/v10';
import type { OnClick } from '../drawing.ts';
import { Menu } from '../menu.tsx';
import { NotShown } from '../not-shown.tsx';
import { Markdown } from './markdown.tsx';

/** Discord's numbers for its components; those of the library would bring all of it into the page. */
const types = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  textDisplay: 10,
  separator: 14,
  container: 17,
} as const;

type Props = { readonly component: APIMessageComponent; readonly onClick: OnClick };

/** Any component of a message, with those inside it. */
export function Component({ component, onClick }: Props) {
  const inside = (components: readonly APIMessageComponent[]) =>
    components.map((each) => <Component component={each} onClick={onClick} />);
  switch (component.type) {
    case types.container:
      return (
        <div class="discord-container" style={{ borderLeftColor: colour(component.accent_color) }}>
          {inside(component.components)}
        </div>
      );
    case types.section:
      return (
        <div class="discord-section">
          <div>{inside(component.components)}</div>
          {inside([component.accessory])}
        </div>
      );
    case types.textDisplay:
      return (
        <div class="discord-text">
          <Markdown text={component.content} />
        </div>
      );
    case types.separator:
      return <hr class={component.divider === false ? 'discord-gap' : undefined} />;
    case types.actionRow:
      return <div class="discord-row">{inside(component.components)}</div>;
    case types.button:
      return <Button button={component} onClick={onClick} />;
    case types.stringSelect:
      return (
        <Menu
          placeholder={component.placeholder ?? ''}
          options={component.options}
          onChoose={(value) => onClick(component.custom_id, value)}
        />
      );
    default:
      return <NotShown what={`component ${component.type}`} />;
  }
}

function Button({ button, onClick }: { readonly button: APIButtonComponent; readonly onClick: OnClick }) {
  if ('url' in button) {
    return (
      <a class="discord-button" href={button.url} target="_blank" rel="noreferrer">
        {button.label}
      </a>
    );
  }
  if (!('custom_id' in button)) return <NotShown what="a button of the shop" />;
  return (
    <button type="button" class="discord-button" onClick={() => onClick(button.custom_id, '')}>
      {button.label}
    </button>
  );
}

const colour = (color: number | null | undefined): string | undefined =>
  typeof color === 'number' ? `#${color.toString(16).padStart(6, '0')}` : undefined;

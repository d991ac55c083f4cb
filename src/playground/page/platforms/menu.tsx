import './menu.css';

type SelectEvent = { readonly currentTarget: HTMLSelectElement };
export type MenuOption = {
  readonly label: string;
  readonly value: string;
  /** Below the label. */
  readonly description?: string | undefined;
  /** The title that it stands under, with others that have the same. */
  readonly group?: string | undefined;
};
type Props = {
  readonly placeholder: string;
  readonly options: readonly MenuOption[];
  readonly onChoose: (value: string) => void;
};

/**
 * A menu of any platform: a native select, which every keyboard, phone and screen reader can work, and which the style
 * sheet gives the platform's look. A choice asks at once and the placeholder stays, as on the platforms.
 */
export const Menu = ({ placeholder, options, onChoose }: Props) => (
  <select class="menu" aria-label={placeholder} onKeyDown={openOnArrow} onChange={(event) => choose(event, onChoose)}>
    <option value="" selected disabled hidden>
      {placeholder}
    </option>
    {groupsOf(options).map(([group, own]) =>
      group === undefined ? own.map(drawn) : <optgroup label={group}>{own.map(drawn)}</optgroup>,
    )}
  </select>
);

/** Where the browser cannot style a list, an option is one line: then a dot stands before the description. */
const drawn = ({ label, value, description }: MenuOption) => (
  <option value={value}>
    {label}
    {description && (
      <span class="menu-description">
        <span class="menu-dot"> · </span>
        {description}
      </span>
    )}
  </option>
);

const groupsOf = (options: readonly MenuOption[]): [string | undefined, MenuOption[]][] =>
  [...new Set(options.map(({ group }) => group))].map((group) => [
    group,
    options.filter((option) => option.group === group),
  ]);

function choose({ currentTarget: select }: SelectEvent, onChoose: (value: string) => void): void {
  const { value } = select;
  select.selectedIndex = 0;
  onChoose(value);
}

/** On a closed menu some browsers choose the next option at an arrow key, which would ask before anyone chose. */
function openOnArrow(event: KeyboardEvent & SelectEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const { currentTarget: select } = event;
  // An open menu needs its arrow keys itself; a browser that cannot tell, or cannot open it, keeps its own behaviour.
  if (!CSS.supports('selector(:open)') || select.matches(':open') || !('showPicker' in select)) return;
  event.preventDefault();
  select.showPicker();
}

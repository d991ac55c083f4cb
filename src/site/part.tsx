import type { ComponentChildren } from 'preact';
import { type Choice, type Link, noteSeparator, type Part, type Step } from '../core/card.ts';
import { Text } from './text.tsx';

/** Leads from a choice of a card to the page that says the same; undefined where there is none. */
export type HrefOfChoice = (choice: Choice) => string | undefined;

type Props = { readonly part: Part; readonly hrefOf: HrefOfChoice };

/** A part of a card. Titles of parts are headings of the second rank: the page has the first. */
export function PartView({ part, hrefOf }: Props) {
  switch (part.kind) {
    case 'heading':
      return <h2>{<Text text={part.text} />}</h2>;
    case 'text':
      return (
        <p>
          <Text text={part.text} />
        </p>
      );
    case 'facts':
      return (
        <dl>
          {part.facts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>
                <Text text={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'steps':
      return (
        <Titled title={part.title}>
          <ol>{part.steps.map(stepItem)}</ol>
        </Titled>
      );
    case 'list':
      return (
        <Titled title={part.title}>
          <ul>
            {part.items.map((item) => (
              <li>
                <Text text={item} />
              </li>
            ))}
          </ul>
        </Titled>
      );
    case 'table':
      return <Table columns={part.columns} rows={part.rows} />;
    case 'code':
      return (
        <Titled title={part.title}>
          <Block code={part.code} />
        </Titled>
      );
    case 'links':
      return (
        <Titled title={part.title}>
          <ul>
            {part.links.map((link) => (
              <li>
                <WebLink {...link} />
              </li>
            ))}
          </ul>
        </Titled>
      );
    case 'note':
      return (
        <p class="small">
          {part.items.map((item, at) => (
            <>
              {at > 0 && noteSeparator}
              {typeof item === 'string' ? <Text text={item} /> : <WebLink {...item} />}
            </>
          ))}
        </p>
      );
    case 'choices':
      return <Choices title={part.title} choices={part.choices} hrefOf={hrefOf} />;
    case 'actions':
      return <Actions links={part.actions.filter((action) => 'url' in action)} />;
    default:
      return part satisfies never;
  }
}

/** What stands under a title, which may be empty. */
function Titled({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  if (title === '') return <>{children}</>;
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const stepItem = ({ text, command, reads }: Step) => (
  <li>
    <p>
      <Text text={text} />
    </p>
    {command !== undefined && <Block code={command} />}
    {reads !== undefined && (
      <p>
        <Text text={reads} />
      </p>
    )}
  </li>
);

const Block = ({ code }: { readonly code: string }) => (
  <pre>
    <code>{code}</code>
  </pre>
);

type TableProps = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

const Table = ({ columns, rows }: TableProps) => (
  <table>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells) => (
        <tr>
          {cells.map((cell) => (
            <td>
              <Text text={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

type ChoicesProps = { readonly title: string; readonly choices: readonly Choice[]; readonly hrefOf: HrefOfChoice };

/** The pages that choices lead to; what only chat can answer is left out. */
function Choices({ title, choices, hrefOf }: ChoicesProps) {
  const items = choices.flatMap(({ label, description = '', ...choice }) => {
    const href = hrefOf({ label, description, ...choice });
    return href === undefined ? [] : [{ label, description, href }];
  });
  if (items.length === 0) return null;
  return (
    <Titled title={title}>
      <ul>
        {items.map(({ label, description, href }) => (
          <li>
            <a href={href}>{label}</a> <Text text={description} />
          </li>
        ))}
      </ul>
    </Titled>
  );
}

/** Pages to open, such as the one where a ticket is opened. */
export const Actions = ({ links }: { readonly links: readonly Link[] }) =>
  links.length === 0 ? null : (
    <ul class="actions">
      {links.map((link) => (
        <li>
          <WebLink {...link} />
        </li>
      ))}
    </ul>
  );

/** A link to a page on the web; of anything else that calls itself an address, its label. */
const WebLink = ({ label, url }: Link) => (/^https?:/i.test(url) ? <a href={url}>{label}</a> : <span>{label}</span>);

import { Markdown } from './discord-markdown.tsx';
import { NotShown } from './not-shown.tsx';
import type { DiscordMessage } from './payload.ts';

type Embed = DiscordMessage['embeds'][number];
type Field = NonNullable<Embed['fields']>[number];

const known = ['title', 'description', 'fields', 'footer', 'color'];

/** An embed: a title, a paragraph, fields and small print beside a bar in its colour. */
export const EmbedOf = ({ embed }: { embed: Embed }) => (
  <div class="discord-embed" style={{ borderLeftColor: colour(embed.color) }}>
    {embed.title && (
      <h3>
        <Markdown text={embed.title} />
      </h3>
    )}
    {embed.description && (
      <div class="discord-text">
        <Markdown text={embed.description} />
      </div>
    )}
    {embed.fields && (
      <div class="discord-fields">
        {embed.fields.map((field, at) => (
          <div class={widthOf(embed.fields ?? [], at)}>
            <div class="discord-field-name">
              <Markdown text={field.name} />
            </div>
            <Markdown text={field.value} />
          </div>
        ))}
      </div>
    )}
    {embed.footer && <p class="discord-footer">{embed.footer.text}</p>}
    {Object.keys(embed)
      .filter((key) => !known.includes(key))
      .map((key) => (
        <NotShown what={key} />
      ))}
  </div>
);

/** Inline fields stand three in a row; two that are alone in theirs share it. */
function widthOf(fields: readonly Field[], at: number): string {
  if (!fields[at]?.inline) return 'discord-of-1';
  const before = fields.slice(0, at).findLastIndex(({ inline }) => !inline) + 1;
  const after = fields.findIndex(({ inline }, place) => place > at && !inline);
  const run = (after < 0 ? fields.length : after) - before;
  const row = Math.floor((at - before) / 3);
  return `discord-of-${Math.min(3, run - row * 3)}`;
}

const colour = (color: number | undefined): string | undefined =>
  color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`;

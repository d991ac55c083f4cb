import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { NotShown } from '../not-shown.tsx';
import { Markdown } from './markdown.tsx';

const drawn = ['title', 'description', 'fields', 'footer', 'color'];

/** An embed: a title, a paragraph, fields and small print, with a bar in its colour at the left. */
export const Embed = ({ embed }: { embed: APIEmbed }) => (
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
          <div class={widthClass(embed.fields ?? [], at)}>
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
      .filter((key) => !drawn.includes(key))
      .map((key) => (
        <NotShown what={key} />
      ))}
  </div>
);

/** Inline fields are three in a row; where there are only two, they share it. */
function widthClass(fields: readonly APIEmbedField[], at: number): string {
  if (!fields[at]?.inline) return 'discord-of-1';
  const start = fields.slice(0, at).findLastIndex(({ inline }) => !inline) + 1;
  const end = fields.findIndex(({ inline }, index) => index > at && !inline);
  const row = Math.floor((at - start) / 3);
  return `discord-of-${Math.min(3, (end < 0 ? fields.length : end) - start - row * 3)}`;
}

const colour = (color: number | undefined): string | undefined =>
  color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`;

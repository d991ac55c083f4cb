import './discord.css';
import './reading.css';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Drawing } from '../drawing.ts';
import { Component } from './component.tsx';

/** A message that consists of components. */
export type DiscordMessage = { readonly components: readonly APIMessageTopLevelComponent[] };

/** A message as Discord shows it. */
export const Discord: Drawing = ({ message, theme, onlyYou, onClick }) => {
  const { components } = message as DiscordMessage;
  return (
    <article class={`discord discord-${theme}`} aria-label="Discord">
      <img class="discord-avatar" src="/icon.svg" alt="" />
      <div class="discord-content">
        <p class="discord-author">
          <strong>cdncode</strong> <span class="discord-app">APP</span>
        </p>
        {components.map((component) => (
          <Component component={component} onClick={onClick} />
        ))}
        {onlyYou && <p class="discord-alone">{onlyYou}</p>}
      </div>
    </article>
  );
};

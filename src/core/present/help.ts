import { ask, type Draft, type Of, productsLine, type Setting } from './refs.ts';

/** How to ask, with examples that work. */
export function help(_answer: Of<'help'>, setting: Setting): Draft {
  const { words } = setting;
  return {
    title: words.titles.help,
    parts: [
      { kind: 'text', text: words.help.intro },
      { kind: 'list', title: words.labels.ask, items: words.help.ways },
      { kind: 'text', text: productsLine(setting) },
      { kind: 'note', text: words.help.privacy },
      { kind: 'choices', title: words.labels.ask, choices: words.examples.map((example) => ask(example, setting)) },
    ],
  };
}

import { readFileSync } from 'node:fs';

/** An instruction of the Dockerfile, such as `{ name: 'USER', text: '1000:1000' }`. */
export type Instruction = { readonly name: string; readonly text: string };

/** The stages of the Dockerfile in their order, the instructions of each from its FROM on. */
export function readStages(): readonly (readonly Instruction[])[] {
  const text = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n');
  const instructions = lines.flatMap((line) => {
    const [, name, rest = ''] = /^([A-Z]+) +(.*)$/.exec(line.trim()) ?? [];
    return name === undefined ? [] : [{ name, text: rest.replace(/ +/g, ' ') }];
  });
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, index) => instructions.slice(start, starts[index + 1]));
}

/** What an instruction says that a stage has once. */
export function only(stage: readonly Instruction[], name: string): string {
  const [found, ...more] = stage.filter((instruction) => instruction.name === name);
  if (!found || more.length > 0) throw new Error(`a stage has ${more.length + (found ? 1 : 0)} of ${name}`);
  return found.text;
}

/** The program and arguments that look whether the container is healthy. */
export const healthCommand = (stage: readonly Instruction[]): readonly [string, ...string[]] =>
  JSON.parse(/CMD (\[.*\])$/.exec(only(stage, 'HEALTHCHECK'))?.[1] ?? '');

/** The files and folders of the project that a stage copies from the build. */
export const copiedFiles = (stage: readonly Instruction[]): readonly string[] =>
  stage.flatMap(({ name, text }) => {
    const [from, ...paths] = name === 'COPY' ? text.split(' ') : [];
    if (from === undefined) return [];
    if (from !== '--from=build') throw new Error(`COPY takes something from elsewhere: ${text}`);
    return paths.slice(0, -1).map((path) => path.replace(/^\/app\//, ''));
  });

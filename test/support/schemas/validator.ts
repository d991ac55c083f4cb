import { readFileSync } from 'node:fs';
import { Ajv, type AnySchema, type ErrorObject } from 'ajv';
import type { DiscordBodies, SlackBodies } from './bodies.ts';
import { type Schemas, schemaFile } from './generate.ts';
import { type Limits, withLimits } from './limits.ts';
import { byTag } from './unions.ts';

/** Bodies by name, of which a platform has these. */
type Bodies = { readonly slack: SlackBodies; readonly discord: DiscordBodies };

/** What is wrong with a body against the platform's types and these limits: a function of its name and itself. */
export function validatorFor<Platform extends keyof Bodies>(
  platform: Platform,
  limits: Limits,
): (name: keyof Bodies[Platform] & string, body: unknown) => string[] {
  const schemas = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schemas;
  // Lengths are in UTF-16 units: never fewer than characters, and what one of the platforms counts is not known.
  const lengths = { unicode: false, logger: false } as const;
  // Each file of tests compiles the schemas anew, so it does so without what takes the longest.
  const speed = { inlineRefs: false, meta: false, validateSchema: false } as const;
  const ajv = new Ajv({ strict: false, allErrors: true, ...lengths, ...speed });
  const validate = ajv.compile(byTag(withLimits(schemas[platform], limits)) as AnySchema);
  return (name, body) => {
    // As it is sent: without fields that are undefined.
    const sent = JSON.parse(JSON.stringify({ [name]: body ?? null })) as unknown;
    return validate(sent) ? [] : textsOf(validate.errors ?? []);
  };
}

/** Errors in words, each once, without those that say only that there are others or that it could have been null. */
function textsOf(errors: readonly ErrorObject[]): string[] {
  const said = errors.filter(({ keyword, params }) => !['if', 'anyOf'].includes(keyword) && params['type'] !== 'null');
  return [...new Set((said.length > 0 ? said : errors).map(textOf))];
}

const textOf = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath} ${message}${'additionalProperty' in params ? `: ${params['additionalProperty']}` : ''}`;

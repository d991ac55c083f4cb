import { z } from 'zod';
import { codeFacts, entryFacts, facts, productCodes, productFacts } from '../core/facts/schema.ts';
import { languages } from '../language.ts';
import { explainRequest } from './requests.ts';

/** What each body of the API is, made of the schemas that check requests and that tests hold answers to. */
const catalogHead = { version: z.literal(1), edition: z.string(), language: z.enum(languages) };
export const apiBodies = {
  ExplainRequest: explainRequest,
  Facts: facts,
  Products: z.strictObject({ ...catalogHead, products: z.array(productFacts) }),
  Product: z.strictObject({ ...catalogHead, product: productCodes }),
  Entry: z.strictObject({ ...catalogHead, entry: entryFacts }),
  Code: codeFacts,
  Problem: z.strictObject({ error: z.string().describe('What is wrong, and what to do') }),
} as const;

const schemas = Object.fromEntries(
  Object.entries(apiBodies).map(([name, schema]) => {
    const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return [name, rest];
  }),
);

const body = (name: keyof typeof apiBodies) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

const problems = {
  400: { description: 'The request is not one of the API', ...body('Problem') },
  401: { description: 'The token is missing or wrong', ...body('Problem') },
  405: { description: 'Another method is taken here', ...body('Problem') },
  429: { description: 'More than 1000 requests of one address within a minute', ...body('Problem') },
};

const language = { name: 'language', in: 'query', schema: { enum: languages } };
const segment = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});
const product = segment('id', 'Id of a product');

/** A read of the catalog: its answer can be kept, and asked for again by its ETag. */
const read = (summary: string, of: keyof typeof apiBodies, parameters: readonly object[]) => ({
  get: {
    summary,
    parameters: [...parameters, language],
    responses: {
      200: { description: summary, headers: { etag: { schema: { type: 'string' } } }, ...body(of) },
      304: { description: 'It is still the same (If-None-Match)' },
      404: { description: 'The catalog has nothing of that name', ...body('Problem') },
      ...problems,
    },
  },
});

/** The description of the API. Source of its form: OpenAPI Specification 3.1. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'cdncode',
    version: '1',
    description: 'What a status code means on a CDN product, from a reviewed catalog.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  security: [{ token: [] }],
  paths: {
    '/api/v1/explain': {
      post: {
        summary: 'Explains a question or a paste',
        requestBody: { required: true, ...body('ExplainRequest') },
        responses: {
          200: { description: 'The answer as facts', ...body('Facts') },
          413: { description: 'The text is longer than 256 KB', ...body('Problem') },
          ...problems,
        },
      },
    },
    '/api/v1/products': read('All products, covered or not', 'Products', []),
    '/api/v1/products/{id}': read('A product with its codes', 'Product', [product]),
    '/api/v1/products/{id}/codes/{code}': read('A code of a product', 'Entry', [
      product,
      segment('code', 'The code as the catalog spells it'),
    ]),
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'API_TOKEN' } },
    schemas,
  },
} as const;

import type { AdapterContext } from '../../src/chat/platform.ts';

/** Nobody watches what is asked. */
export const unobserved: Pick<AdapterContext, 'observe' | 'onRateLimit'> = {
  observe: (_surface, work) => work(),
  onRateLimit: () => {},
};

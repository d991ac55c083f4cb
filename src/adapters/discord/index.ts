import type { Platform } from '../../chat/platform.ts';
import { success } from '../../result.ts';
import { readConfig, variables } from './config.ts';

export const discord: Platform = {
  name: 'discord',
  variables,
  configure: (environment) => {
    const config = readConfig(environment);
    if (!config.ok) return config;
    const { value } = config;
    return success(
      value && {
        start: async (context) => (await import('./connection/start.ts')).start(value, context),
        needsPort: false,
      },
    );
  },
  preview: async () => (await import('./preview.ts')).preview,
};

import type { Platform } from '../../chat/platform.ts';
import { success } from '../../result.ts';
import { readConfig, variables } from './config.ts';

/** Discord, for the registry of platforms. Its library is loaded only where it is configured. */
export const discord: Platform = {
  name: 'discord',
  variables,
  configure: (environment) => {
    const config = readConfig(environment);
    if (!config.ok) return config;
    const { value } = config;
    return success(
      value && {
        load: async () => {
          const { start } = await import('./connection/start.ts');
          return (context) => start(value, context);
        },
        needsPort: false,
        takesReports: value.feedbackChannel !== undefined,
      },
    );
  },
  preview: async () => (await import('./preview.ts')).preview,
};

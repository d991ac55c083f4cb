import type { Configured, Platform } from '../../chat/platform.ts';
import { success } from '../../result.ts';
import { readConfig, type SlackConfig, variables } from './config.ts';

/** Slack, for the registry of platforms. Its library is loaded only where it is configured. */
export const slack: Platform = {
  name: 'slack',
  variables,
  configure: (environment) => {
    const config = readConfig(environment);
    return config.ok ? success(config.value && configured(config.value)) : config;
  },
  preview: async () => (await import('./preview.ts')).preview,
};

const configured = (config: SlackConfig): Configured => ({
  load: async () => {
    const { start } = await import('./connection/start.ts');
    return (context) => start(config, context);
  },
  needsPort: config.appToken === undefined,
  takesReports: config.feedbackChannel !== undefined,
});

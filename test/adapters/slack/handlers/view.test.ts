import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales } from '../../../../src/locales/index.ts';
import { actionOf, clickInView, type Json, saidIn } from '../../../support/slack/payloads.ts';
import { until } from '../../../support/until.ts';
import { type InProcess, startInProcess } from '../in-process.ts';

/* More in a view, which has no room below it. */

const { more } = locales.en.chat;
const { back } = locales.en.core.labels;

let here: InProcess;

beforeEach(async () => {
  here = await startInProcess();
});

afterEach(async () => {
  await here.close();
  expect(here.slack.problems).toEqual([]);
});

const moreOf = (code: string, plus: string): Json => ({
  type: 'button',
  action_id: 'more',
  value: `more:en:${plus}|${code}`,
});
const modal = { type: 'modal', private_metadata: 'en' };
const home = { type: 'home', private_metadata: 'en' };

describe('More of a card that its question gives again', () => {
  it.each([
    ['a modal', modal, 'views.update'],
    ['the Home tab', home, 'views.publish'],
  ])('takes its place in %s, and leads back', async (_where, view, way) => {
    const shown = await here.viewing('interactive', clickInView(view, moreOf('521', '')));
    expect(shown.via).toBe(way);
    const blocks = shown.view['blocks'] as Json[];
    expect(saidIn(blocks)).toContain('More about 521');
    const { via, view: card } = await here.viewing('interactive', clickInView(view, actionOf(blocks, back)));
    expect(via).toBe(way);
    expect(saidIn(card['blocks'] as Json[])).toContain(more);
  });
});

describe('More of a card that says what its question would not give again', () => {
  it.each([
    ['a modal', modal, 'views.push'],
    ['the Home tab', home, 'views.open'],
  ])('opens on top of %s, which stays', async (_where, view, way) => {
    const click = clickInView(view, moreOf('521', '+'));
    const { via, view: rest, args } = await here.viewing('interactive', click);
    expect([via, args['trigger_id']]).toEqual([way, click['trigger_id']]);
    expect(rest).toMatchObject({ type: 'modal', title: { text: more } });
    const said = saidIn(rest['blocks'] as Json[]);
    expect(said).toContain('More about 521');
    expect(said).not.toContain(back);
    expect(here.slack.views).toHaveLength(1);
  });

  it('takes the place of the third view: Slack puts no fourth one on top', async () => {
    here.slack.fail('views.push', { error: 'push_limit_reached' }, 1);
    const click = clickInView(modal, moreOf('521', '+'));
    await here.send('interactive', click);
    await until(() => here.slack.views.length > 0, here.log);
    expect(here.slack.views).toMatchObject([{ via: 'views.update', args: { view_id: (click['view'] as Json)['id'] } }]);
  });

  it('is opened once, though an attempt seems to fail', async () => {
    here.slack.fail('views.push', { status: 503 }, 1);
    here.slack.fail('views.push', { error: 'exchanged_trigger_id' }, 1);
    await here.ignoring('interactive', clickInView(modal, moreOf('521', '+')));
    expect(here.log()).not.toContain('"level":50');
  });

  it('is told to the person alone where it does not open', async () => {
    here.slack.fail('views.push', { error: 'expired_trigger_id' }, 1);
    const click = clickInView(modal, moreOf('521', '+'));
    const [sentence] = await here.asking('interactive', click);
    expect(sentence).toMatchObject({
      via: 'chat.postMessage',
      channel: (click['user'] as Json)['id'],
      text: expect.stringMatching(/^Some/),
    });
  });
});

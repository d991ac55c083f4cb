import type { types } from '@slack/bolt';
import { Mrkdwn } from './mrkdwn.tsx';

/** A text object: markup, or plain text, which is shown as it is. */
export const Text = ({ text }: { readonly text: types.TextObject }) =>
  text.type === 'mrkdwn' ? <Mrkdwn text={text.text} /> : <p>{text.text}</p>;

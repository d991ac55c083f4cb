import type { ChatWords, LeftOut } from '../shape.ts';

/** What was dropped, as far as it takes to know what to ask for. */
function mention(dropped: readonly LeftOut[]): string {
  const all = [...new Set(dropped.map(phraseOf))];
  return [...all.slice(0, 3), ...(all.length > 3 ? ['and more'] : [])].join('; ');
}

function phraseOf({ title, kept, of }: LeftOut): string {
  if (kept === of) return 'a paragraph is cut short';
  if (kept > 0) return title ? `${kept} of ${of} under “${title}”` : `${kept} of ${of} lines`;
  return title ? `“${title}” is left out` : 'a paragraph is left out';
}

export const chat: ChatWords = {
  share: 'Share to channel',
  shareToThread: 'Share to thread',
  sharedBy: (name) => `Shared by ${name}`,
  youShared: 'You shared this answer. Everybody here can see it now.',
  notShared: 'This answer could not be shared: the bot may not post here, or the conversation is closed.',
  delete: 'Delete',
  notYours: 'Only the person who asked can delete this answer.',
  paste: 'Paste a text',
  pasteTitle: 'Explain a paste',
  pasteLabel: 'Headers, log lines or an error page',
  pasteExample: 'HTTP/2 522\nserver: cloudflare\ncf-ray: …',
  submit: 'Explain',
  close: 'Close',
  shortened: (dropped) => `Shortened to fit: ${mention(dropped)}. Ask about one code or one product at a time.`,
};

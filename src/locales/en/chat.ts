/** A part of a card that lost items, or all of it if none is kept; with all kept, the end of its text. The title may be empty. */
export type LeftOut = { readonly title: string; readonly kept: number; readonly of: number };

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

export const chat = {
  /** The button that shows the rest of a card. */
  more: 'More',
  /** The button under a card that is wrong, the title of its form, the label of its field, and what sends it. */
  report: 'Report a mistake',
  reportTitle: 'Report a mistake',
  reportLabel: 'What is wrong with it? No host names, please.',
  sendReport: 'Send',
  /** What the team reads: who says what about which entry. */
  reported: (person: string, entry: string) => `${person} reports a mistake in ${entry}:`,
  thanksForReport: 'Thank you. Your report went to the people who run this bot.',
  reportFailed: 'Your report could not be sent. Tell the people who run this bot.',
  /** The button that shows a private answer to everybody. */
  share: 'Share',
  /** The same, where the answer goes to a thread. */
  shareToThread: 'Share to thread',
  sharedBy: (name: string) => `Shared by ${name}`,
  /** Under the private answer, once it was shared. */
  youShared: 'You shared this answer. Everybody here can see it now.',
  notShared: 'This answer could not be shared: the bot may not post here, or the conversation is closed.',
  /** The button under an answer that everybody sees. */
  delete: 'Delete',
  notYours: 'Only the person who asked can delete this answer.',
  /** Instead of an answer, for who asks far more than people do; and while the bot stops. */
  slowDown: 'You ask faster than I may answer here. Ask again in a minute.',
  restarting: 'I am restarting. Ask again in a few seconds.',
  /** The button that opens a field for a longer text, the title above that field, its label and what it is for. */
  paste: 'Paste a text',
  pasteTitle: 'Explain a paste',
  pasteLabel: 'Headers, log lines or an error page',
  pasteExample: 'HTTP/2 522\nserver: cloudflare\ncf-ray: …',
  submit: 'Explain',
  close: 'Close',
  /** Small print under an answer that lost parts to the platform's limits. */
  shortened: (dropped: readonly LeftOut[]) =>
    `Shortened to fit: ${mention(dropped)}. Ask about one code or one product at a time.`,
};

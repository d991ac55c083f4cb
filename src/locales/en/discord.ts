/** The commands' faces in one language. Names: lower case, no spaces, 32 characters; descriptions: 100. */
export type CommandWords = typeof english;

const english = {
  message: 'Explain CDN codes',
  commands: {
    ask: 'What a status code means on your CDN, who to look at first and what to check',
    compare: 'What one code means on several products, side by side',
    search: 'Codes that fit a symptom in words',
    paste: 'Explain headers, log lines or an error page that you paste into a field',
  },
  options: {
    code: { name: 'code', description: 'A code (522), a question in words, or a pasted response' },
    vendor: { name: 'vendor', description: 'The CDN product or its vendor: edgeone, tencent, cloudflare …' },
    log: { name: 'log', description: 'A file to read: .txt, .log, .html, .har or .json, up to 1 MB' },
    private: { name: 'private', description: 'Whether only you see the answer' },
    compared: { name: 'code', description: 'The code to compare: 522' },
    first: { name: 'first', description: 'A product or vendor; without any, every product that documents the code' },
    second: { name: 'second', description: 'Another product or vendor' },
    third: { name: 'third', description: 'One more product or vendor' },
    symptom: { name: 'symptom', description: 'What you see: certificate expired, origin too slow …' },
  },
};

export const discord = {
  /** Answers a button, a menu or a command that this version does not know. */
  outdated: 'This comes from an earlier version of the bot. Ask again with /cdncode.',
  /** Above the field for a file, below the one for a text; and what it takes. */
  pasteFile: 'Or a file',
  pasteFileKinds: '.txt, .log, .html, .har or .json, up to 1 MB',
  /** Answers a form in which both fields were left empty. */
  nothingPasted: 'Both fields were empty. Paste a text or add a file, then send the form again: /cdncode-paste.',
  /** Why a file could not be read, and what to do instead. */
  file: {
    kind: 'I read files that end in .txt, .log, .html, .har or .json. Attach one of these, or use /cdncode-paste.',
    size: 'This file is larger than 1 MB. Attach the part around the error (of a HAR, export only the failing request), or use /cdncode-paste.',
    host: 'This file is not stored at Discord, so I do not fetch it. Attach the file itself, or use /cdncode-paste.',
    time: 'Discord took too long to hand over the file. Try again, or use /cdncode-paste.',
    gone: 'Discord did not hand over the file. Attach it again, or use /cdncode-paste.',
    binary: 'This file is not text. Unpack it and attach the log itself, or use /cdncode-paste.',
  },
  /** What Discord says below a message that only one person sees. */
  onlyYou: 'Only you can see this',
  /** The commands, for each of Discord's locales that this language stands for. */
  commands: { 'en-US': english, 'en-GB': english } as Readonly<Record<string, CommandWords>>,
};

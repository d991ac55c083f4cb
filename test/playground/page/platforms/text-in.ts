/** What a reader sees of HTML. */
export const textIn = (html: string): string =>
  html
    .replace(/<br\/?>/g, '\n')
    .replace(/<optgroup label="([^"]*)">/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    // The adapter puts it where Discord would see markup.
    .replace(/\u200b/g, '');

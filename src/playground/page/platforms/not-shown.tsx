/** Names what the page cannot draw, rather than leaving it out. */
export const NotShown = ({ what }: { readonly what: string }) => <span class="not-shown">Not shown here: {what}</span>;

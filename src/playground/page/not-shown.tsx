/** Says what this page cannot show, rather than leaving it out. */
export const NotShown = ({ what }: { readonly what: string }) => <span class="not-shown">Not shown here: {what}</span>;

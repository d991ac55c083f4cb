import type { ProductFile } from '../../catalog/schema/product.ts';

/* What stands before something on a card: labels, heads of columns, groups of menus. */

export const labels = {
  labels: {
    lookAt: 'Look first at',
    raisedBy: 'Sent by',
    status: 'Comes with HTTP',
    /** What was asked, and how often it failed. */
    request: 'Request',
    inLog: 'In the log',
    checks: 'All checks',
    relief: 'Until the cause is found',
    commands: 'About these commands',
    notes: 'Good to know',
    ticket: 'Attach to the ticket',
    ticketText: 'Ready to paste into the ticket',
    seenProduct: 'Product',
    host: 'Host',
    moreExactly: 'More exactly, it may be',
    standard: 'HTTP standard',
    sources: 'Sources',
    statusPages: 'I cannot see outages; the vendor’s own status page can',
    related: 'Related codes',
    elsewhere: 'Other products',
    product: 'Products',
    open: 'Open a card',
    /** From the rest of a card to the card. */
    back: 'Back',
    more: 'You also asked about',
    mostAsked: 'Most asked',
    nearest: 'Did you mean',
    ask: 'Try one of these',
  },
  /** The heads of a table of meanings. */
  columns: { code: 'Code', products: 'Product', means: 'It means', lookAt: 'Look at' },
  /** Who to look at first where products of a row disagree. */
  depends: 'depends on the product',
  /** What kinds of products are called in a menu. */
  kinds: {
    own: 'Yours',
    cdn: 'CDN',
    waf: 'Web application firewall',
    'load-balancer': 'Load balancer',
    proxy: 'Proxy',
    server: 'Web server',
    gateway: 'API gateway',
    platform: 'Hosting platform',
    storage: 'Object storage',
    api: 'Cloud API',
    standard: 'Standard',
  } satisfies Record<ProductFile['kind'] | 'own', string>,
};

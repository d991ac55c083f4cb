import type { site as english } from '../en/site.ts';

export const site: typeof english = {
  intro: '查询状态码在你所用产品上的确切含义：先查哪里、现在怎么查、出处在哪里。',
  ofEach: '每个状态码的含义、先查哪里、现在怎么查。',
  disclaimer: '内容依据各厂商的公开文档，出处见各页；文字由我们撰写。与任何厂商均无隶属关系。',
  breadcrumbs: '路径导航',
  languages: '语言',
  codes: '状态码',
  neighbours: '该产品的其他状态码',
  previous: '上一个',
  next: '下一个',
  matches: (count) => `匹配 ${count} 项。`,
  firstMatches: (count, shown) => `匹配 ${count} 项，列出前 ${shown} 项。`,
  searchFailed: '搜索无法加载，请在下方查看全部产品。',
  notFound: '没有这个页面',
  notFoundHint: '地址可能已经变更，所有状态码都列在所属产品的页面上。',
};

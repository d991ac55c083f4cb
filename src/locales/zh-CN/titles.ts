import type { titles as english } from '../en/titles.ts';
import { closed, spaced } from './spacing.ts';

export const titles: typeof english = {
  explained: (product, code, title) => `${product} ${code}：${title}`,
  compared: (codes, products, differs) =>
    `${codes} 在各产品上的含义（${products} 个产品${differs ? '，含义不同' : ''}）`,
  outage: (products) => `${closed(products)}是否故障？`,
  whichProduct: '你用的是哪家 CDN？',
  several: (codes, products) => `${closed(products)}上的 ${codes}`,
  undocumented: (codes, products) => `${products}${spaced(codes)}：本目录未收录`,
  documentedNowhere: (codes, products) => `${products}${spaced(codes)}：官方未定义`,
  uncovered: (products, codes) => `${products}${spaced(codes)}：本目录未收录`,
  healthy: (responses) => `${responses}，没有错误`,
  about: (products, count) => (count === 0 ? `${products}：没有状态码` : `${closed(products)}报的是哪个状态码？`),
  listed: (product, count) => `${product}：${count === 0 ? '没有状态码' : `${count} 个状态码`}`,
  listedStatus: (product, status, count) => `${closed(product)}的 ${status} 对应 ${count} 个自有错误码`,
  found: (count) => `可能是以下错误码（${count} 个）`,
  ambiguous: (name) => `${name} 指的是哪一个？`,
  unknownName: (name) => `目录里没有 ${name}`,
  unknownCode: (codes) => `本目录没有产品收录 ${codes}`,
  nothingFound: '没有找到',
  help: '这个状态码在我的 CDN 上是什么意思？',
  thanked: '不客气。',
  declined: { time: '这段文本太长，读不完', busy: '排队的长文本太多' },
};

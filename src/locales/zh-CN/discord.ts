import type { CommandWords, discord as english } from '../en/discord.ts';

const simplified: CommandWords = {
  message: '解释 CDN 状态码',
  commands: {
    ask: '状态码在你的 CDN 上是什么意思、先查谁、现在查什么',
    compare: '同一个状态码在多个产品上的含义对比',
    search: '按现象查找状态码',
    paste: '解释粘贴的响应头、日志或错误页',
  },
  options: {
    code: { name: '状态码', description: '状态码（522）、用文字描述的问题，或粘贴的响应内容' },
    vendor: { name: '厂商', description: 'CDN 产品或厂商：edgeone、腾讯云、cloudflare……' },
    log: { name: '日志', description: '要读取的文件：.txt、.log、.html、.har 或 .json，不超过 1 MB' },
    private: { name: '仅自己可见', description: '是否只有你能看到回答' },
    compared: { name: '状态码', description: '要对比的状态码：522' },
    first: { name: '产品一', description: '产品或厂商；都不填则对比所有有此状态码的产品' },
    second: { name: '产品二', description: '另一个产品或厂商' },
    third: { name: '产品三', description: '再一个产品或厂商' },
    symptom: { name: '现象', description: '你看到的现象：证书过期、源站太慢……' },
  },
};

const traditional: CommandWords = {
  message: '解釋 CDN 狀態碼',
  commands: {
    ask: '狀態碼在你的 CDN 上是什麼意思、先找誰、現在查什麼',
    compare: '同一個狀態碼在多個產品上的含義對比',
    search: '依症狀尋找狀態碼',
    paste: '解釋貼上的回應標頭、日誌或錯誤頁',
  },
  options: {
    code: { name: '狀態碼', description: '狀態碼（522）、用文字描述的問題，或貼上的回應內容' },
    vendor: { name: '廠商', description: 'CDN 產品或廠商：edgeone、騰訊雲、cloudflare……' },
    log: { name: '日誌', description: '要讀取的檔案：.txt、.log、.html、.har 或 .json，不超過 1 MB' },
    private: { name: '僅自己可見', description: '是否只有你能看到回答' },
    compared: { name: '狀態碼', description: '要對比的狀態碼：522' },
    first: { name: '產品一', description: '產品或廠商；都不填則對比所有有此狀態碼的產品' },
    second: { name: '產品二', description: '另一個產品或廠商' },
    third: { name: '產品三', description: '再一個產品或廠商' },
    symptom: { name: '症狀', description: '你看到的現象：回源逾時、源站太慢……' },
  },
};

export const discord: typeof english = {
  outdated: '这来自机器人的旧版本。请用 /cdncode 重新提问。',
  pasteFile: '或上传文件',
  pasteFileKinds: '.txt、.log、.html、.har 或 .json，不超过 1 MB',
  nothingPasted: '两个输入框都是空的。请粘贴文本或上传文件后重新提交：/cdncode-paste。',
  file: {
    kind: '只能读取以 .txt、.log、.html、.har 或 .json 结尾的文件。请换一个文件，或使用 /cdncode-paste。',
    size: '文件超过 1 MB。请只附上出错前后的部分（HAR 请只导出出错的请求），或使用 /cdncode-paste。',
    host: '文件不在 Discord 上，因此不会去下载。请直接附上文件，或使用 /cdncode-paste。',
    time: 'Discord 没有及时提供文件。请重试，或使用 /cdncode-paste。',
    gone: 'Discord 没有提供文件。请重新附上，或使用 /cdncode-paste。',
    binary: '这个文件不是文本。请解压后附上日志本身，或使用 /cdncode-paste。',
  },
  onlyYou: '只有你能看到',
  commands: { 'zh-CN': simplified, 'zh-TW': traditional },
};

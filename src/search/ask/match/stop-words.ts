/** Words of a question that say nothing of what it is about. */
import type { Locale } from '../../../i18n/locales.ts';

const ZH =
  '的 了 吗 呢 吧 啊 呀 嘛 么 是 在 有 和 与 或 及 也 都 就 还 又 才 很 太 最 更 不 没 没有 能 能不能 可以 可不可以 会 会不会 要 要不要 ' +
  '需要 应该 想 得 地 着 过 把 被 让 给 对 从 到 去 来 向 往 为 为了 以 于 因为 所以 如果 但是 我 我们 你 你们 您 他 她 它 他们 自己 我的 你的 他的 她的 我家 ' +
  '这 那 这个 那个 这些 那些 这样 那样 这里 那里 这儿 那儿 哪 哪个 哪些 哪里 哪儿 哪家 哪种 谁 什么 啥 怎么 怎样 怎么样 怎么办 咋 ' +
  '如何 为什么 为何 多少 多久 多长 几 几个 何时 什么时候 请问 请 问 吗 的话 话 样 家 里 家里 上 下 来说 靠谱 中 个 些 一 一个 一下 一些 一点 人 用 办 好 ' +
  '今天 明天 现在 目前 最近 如今 时候 事 事情 东西 问题 情况 方面 有关 关于 知道 告诉 想要 谢谢 去哪 去哪里 在哪 在哪里 有没有 是不是 先 再 说 做 看 找 词';

const EN =
  'a an the of in on at to for from by with and or but not no is are was were be been being do does did have has had can could ' +
  'will would shall should may might must i me my we our you your he she it its they them their this that these those there here ' +
  'who whom whose what which when where why how much many long far if then than so as about into over under near after before ' +
  'please tell know need want get go going find see without travelling traveling any some all more most very just also new people';

export const STOP_WORDS: Record<Locale, ReadonlySet<string>> = {
  zh: new Set(ZH.split(' ')),
  en: new Set(EN.split(' ')),
};

const RELATIONS_AND_NEARNESS =
  '我妈 我爸 妈妈 爸爸 老妈 老爸 爸妈 母亲 父亲 父母 老公 老婆 丈夫 妻子 爱人 老伴 奶奶 爷爷 姥姥 姥爷 外婆 外公 婆婆 公公 岳母 岳父 儿子 女儿 孙子 孙女 亲戚 ' +
  '朋友 邻居 同事 家人 附近 周边 周围 旁边 就近 这边 那边 ' +
  'mum mom mother dad father parent parents wife husband son daughter grandma grandmother grandfather granny friend nearby old';

const UNMISSED = new Set(RELATIONS_AND_NEARNESS.split(' '));

/** Words with 几, 哪 and their like: they ask, and no answer has them. */
const ASKS = /^(?:[几哪].|多[大少久长远高]|什么.*|怎.*)$/;

/** Whether a reader misses a word where a page lacks it: not one that only says who asks, how near, or that it is a question. */
export const isMissed = (word: string): boolean => !UNMISSED.has(word) && !ASKS.test(word);

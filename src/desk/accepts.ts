/** What a text of each form may be, in the very functions of the schemas, and what the desk says where it is not. */
import { isDateTime, isFullDate, isPartialDate, isPeriod } from '../lib/dates.ts';
import { isPictureAddress, isRecordingAddress, isWebAddress } from '../lib/safe-addresses.ts';
import { isTelephone } from '../lib/telephones.ts';
import type { TextForm } from '../schemas/text-forms.ts';
import { site } from '../site.ts';

interface Accepted {
  accepts: (text: string) => boolean;
  /** Completes 应当是…… */
  zh: string;
}

const isId = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !/^\d{4}$/.test(text);

export const ACCEPTED: Readonly<Record<TextForm, Accepted>> = {
  id: { accepts: isId, zh: '小写字母、数字和连字符，例如 liaocheng-yuyi；不能是四位数字' },
  'need-id': {
    accepts: (text) => isId(text) && text !== 'for',
    zh: '小写字母、数字和连字符；不能是四位数字，也不能是 for',
  },
  date: { accepts: isPartialDate, zh: '真实的日期：2026-02-03，只知道月份写 2026-02，只知道年份写 2026' },
  day: { accepts: isFullDate, zh: '完整的日期：2026-02-03' },
  period: { accepts: isPeriod, zh: '一个日期，或“起/止”：2024-01/2024-08' },
  moment: { accepts: isDateTime, zh: '带时区的时刻：2026-02-03T08:00+08:00' },
  address: { accepts: isWebAddress, zh: '以 https:// 开头的网址' },
  picture: { accepts: isPictureAddress, zh: '稿件旁边的图片' },
  recording: { accepts: isRecordingAddress, zh: '稿件旁边的录音（mp3、m4a）' },
  telephone: { accepts: isTelephone, zh: '一个电话号码，例如 0635-1234567' },
  extension: { accepts: (text) => /^\d{1,6}$/.test(text), zh: '一到六位数字' },
  'site-number': {
    accepts: (text) => site.numbers.some(({ number }) => number === text),
    zh: `本站能给出的电话：${site.numbers.map(({ number }) => number).join('、')}`,
  },
};

/**
 * Words of health care that Taiwan, Hong Kong and Macao use, and a few of everybody's, with what the archive calls the same
 * thing (Node only). The archive is written for the mainland; the glossary explains its terms and is no place for them.
 */
import type { SynonymSet } from '../text/lexicon-files.ts';

/** The archive's words, then those of the others, in simplified characters: queries are put into these first. */
const WORDS: readonly (readonly [own: string, others: string])[] = [
  ['体检', '健检 身体检查'],
  ['上门', '到府 到宅 到户'],
  ['医生', '医师'],
  ['长期护理', '长照 长期照护'],
  ['长期护理保险', '长照保险 长照险'],
  ['护士', '护理师'],
  ['医保', '健保'],
  ['人工智能', '人工智慧'],
  ['信息', '资讯'],
  ['质量', '品质'],
  ['智能', '智慧型'],
  ['停车', '泊车'],
  ['地铁', '捷运 港铁'],
  ['救护车', '白车'],
  ['急诊', '急症室 急症'],
  ['核磁共振', '磁力共振 核磁造影'],
  ['超声', '超音波'],
  ['内镜', '内视镜 内窥镜'],
  ['疫苗', '预防针'],
  ['幼儿园', '幼稚园'],
  ['康复', '复健 复康'],
  ['老年人', '银发族 长者 高龄者'],
  ['儿科', '小儿科'],
  ['肿瘤', '癌症'],
  ['远程', '远距 遥距 视讯'],
  ['复诊', '回诊 覆诊'],
  ['就诊', '看诊 求诊'],
  ['报销', '给付 核付'],
  ['大模型', '大型语言模型 大语言模型'],
  ['体质', '体适能'],
  ['养老院', '安养院 安老院 养护中心 护老院'],
  ['托育', '托婴 托儿'],
  ['检查报告', '检验报告 化验报告'],
  ['保姆', '保母'],
  ['志愿者', '志工 义工'],
  ['烧伤', '烫伤 烧烫伤'],
  ['疼痛', '止疼 止痛 镇痛'],
];

/** Further words for things, beside those of the glossary. */
export const REGIONAL_WORDS: SynonymSet[] = WORDS.map(([own, others]) => ({
  zh: [own],
  en: [],
  also: { zh: others.split(' '), en: [] },
  programmes: [],
}));

/** Letters that stand for others in text copied from PDFs: radicals for the characters that they are, ligatures. */

/** Those of Kangxi's list are folded by Unicode, these are not. */
export const RADICALS: ReadonlyMap<string, string> = new Map(
  (
    '⺠民 ⺟母 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ' +
    '⻗雨 ⻊足'
  )
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character]),
);

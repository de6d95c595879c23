/** Characters of given names: what follows a surname where it is one, and no word of a sentence. */
const CHARACTERS =
  '英秀兰芳桂珍玉华丽娟红梅霞燕玲敏静强军伟国建志明勇杰峰涛斌波辉鹏飞宇浩俊文刚海龙云福贵德庆荣新凤琴莲香美春雪艳翠淑慧惠婷娜洁琳瑶欣怡佳颖倩雯蓉蕾萍菊花竹松柏林森树根祥瑞吉宁健义信礼仁孝忠良善诚泽润源江河山岩岳天宏博学思远达才豪雄威震彬磊鑫晶莹旭阳晨昊轩梓涵子诗雨婉素爱巧秋冬月银金宝喜长永世兴旺财发昌盛富保卫东生全有连成立胜利民安平康娥仙珠珊莉薇芬芝芸苗茹菲蓓钰钦铭锋锦镇阔隆雷霖鸿鹤麟炳焕煜灿烨坤培墨奇奎嘉妍姝媛嫣凯利卓凡冠';

/** One of them, for a pattern. */
export const GIVEN_CHARACTER = `[${CHARACTERS}]`;

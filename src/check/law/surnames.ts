/** Surnames, in characters and in pinyin: what names begin with. */

/** The common single surnames. */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛禹狄贝臧成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解应宗丁宣邓单洪包左石崔吉龚程邢裴陆荣翁荀甄曲封芮储靳段焦侯宓全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹龙叶幸司黎蒲赖卓蔺屠乔胥闻翟谭劳姬申冉桑桂牛边燕尚温庄晏瞿阎连习艾容向古易廖终耿匡国文寇东欧沃关荆游权盖益桓公肖佟言福岳';
export const COMPOUND_SURNAME =
  '(?:欧阳|上官|司马|诸葛|司徒|皇甫|令狐|慕容|夏侯|公孙|尉迟|端木|长孙|宇文|轩辕|呼延|闻人|东方|赫连|澹台|淳于|单于|申屠|钟离|闾丘|独孤|南宫)';

/** A surname, for a pattern; compound ones first. */
export const SURNAME = `(?:${COMPOUND_SURNAME}|[${SINGLE}])`;

/** Surnames as English newspapers write them. */
export const PINYIN_SURNAME =
  '(?:Ai|An|Bai|Bao|Bi|Bian|Cai|Cao|Cen|Chai|Chang|Che|Chen|Cheng|Chi|Chu|Cui|Dai|Deng|Di|Ding|Dong|Dou|Du|Duan|Fan|Fang|Fei|Feng|Fu|Gan|Gao|Ge|Geng|Gong|Gu|Guan|Guo|Han|Hao|He|Hong|Hou|Hu|Hua|Huang|Huo|Ji|Jia|Jian|Jiang|Jiao|Jin|Jing|Kang|Ke|Kong|Lai|Lan|Lei|Leng|Li|Lian|Liang|Liao|Lin|Ling|Liu|Long|Lou|Lu|Luan|Luo|Lv|Lyu|Ma|Mao|Mei|Meng|Mi|Miao|Min|Mo|Mu|Nan|Ni|Nie|Ning|Niu|Ou|Ouyang|Pan|Pang|Pei|Peng|Pu|Qi|Qian|Qiao|Qin|Qiu|Qu|Quan|Ran|Rao|Ren|Rong|Ruan|Sha|Shan|Shang|Shangguan|Shao|She|Shen|Sheng|Shi|Shu|Sima|Situ|Song|Su|Sui|Sun|Tan|Tang|Tao|Teng|Tian|Tong|Tu|Wan|Wang|Wei|Wen|Weng|Wu|Xi|Xia|Xiang|Xiao|Xie|Xin|Xing|Xiong|Xu|Xuan|Xue|Yan|Yang|Yao|Ye|Yi|Yin|Ying|You|Yu|Yuan|Yue|Zang|Zeng|Zhai|Zhan|Zhang|Zhao|Zhen|Zheng|Zhong|Zhou|Zhu|Zhuang|Zhuge|Zong|Zou|Zu|Zuo)';

/** The words of generated stories: Chinese and English side by side; they mean nothing. */

export type Words = [zh: string, en: string];

export const DISTRICTS: Words[] = [
  ['河东', 'Hedong'],
  ['河西', 'Hexi'],
  ['城北', 'Chengbei'],
  ['城南', 'Chengnan'],
  ['湖滨', 'Hubin'],
  ['山前', 'Shanqian'],
  ['海港', 'Haigang'],
  ['云岭', 'Yunling'],
  ['松江', 'Songjiang'],
  ['石桥', 'Shiqiao'],
  ['柳林', 'Liulin'],
  ['新安', "Xin'an"],
];
export const HOSPITALS: Words[] = [
  ['区人民医院', "District People's Hospital"],
  ['区中医医院', 'District Hospital of Chinese Medicine'],
  ['区妇幼保健院', 'District Maternal and Child Hospital'],
];
export const DEPARTMENTS: Words[] = [
  ['心内科', 'cardiology'],
  ['骨科', 'orthopaedics'],
  ['儿科', 'paediatrics'],
  ['眼科', 'ophthalmology'],
  ['呼吸科', 'respiratory medicine'],
  ['康复科', 'rehabilitation'],
  ['急诊科', 'emergency care'],
  ['神经外科', 'neurosurgery'],
  ['口腔科', 'dentistry'],
  ['消化科', 'gastroenterology'],
  ['皮肤科', 'dermatology'],
  ['老年科', 'geriatrics'],
];
export const SERVICES: Words[] = [
  ['远程会诊', 'remote consultation'],
  ['夜间门诊', 'evening clinics'],
  ['上门护理', 'nursing at home'],
  ['慢病随访', 'follow-up of long illness'],
  ['日间手术', 'day surgery'],
  ['用药咨询', 'advice on medicines'],
  ['联合查房', 'joint ward rounds'],
  ['健康讲座', 'health talks'],
  ['早期筛查', 'early screening'],
  ['家庭病床', 'beds at home'],
  ['术后康复', 'recovery after surgery'],
  ['检查预约', 'booking of tests'],
];
export const PEOPLE: Words[] = [
  ['老年人', 'older people'],
  ['儿童', 'children'],
  ['孕产妇', 'mothers'],
  ['慢病患者', 'people with long illnesses'],
  ['山区居民', 'people in the hills'],
  ['残疾人', 'disabled people'],
  ['学生', 'students'],
  ['工人', 'workers'],
];

/** Sentences about a hospital (h), department (d), service (s), people (p) and two numbers. */
export const SENTENCES: Words[] = [
  ['{h}的{d}把{s}送到了{p}身边。', 'At {h}, {d} brought {s} close to {p}.'],
  [
    '医院介绍，{d}共接待{p}{a}人次，其中{b}人次来自周边乡镇。',
    'The hospital says {d} received {a} visits from {p}, {b} of them from towns nearby.',
  ],
  [
    '{d}的医护人员排出了{s}的时间表，方便{p}安排行程。',
    'Staff of {d} drew up a timetable for {s}, so that {p} could plan their journeys.',
  ],
  [
    '为了做好{s}，{d}与其他科室一起梳理流程，减少了往返。',
    'For {s}, {d} went through the steps with other departments and cut the journeys.',
  ],
  [
    '报道说，{s}让{p}少走了弯路，也让{d}更了解他们的需要。',
    'The report says {s} spared {p} detours and taught {d} what they need.',
  ],
  [
    '{d}准备了{a}份说明材料，用大白话解释{s}怎样进行。',
    '{d} prepared {a} leaflets that explain in plain words how {s} works.',
  ],
  [
    '参加培训的有{a}人，结束后由{d}逐一考核。',
    'The training was attended by {a} people, whom {d} examined one by one afterwards.',
  ],
  ['{p}可以先在窗口登记，再由{d}安排{s}。', '{p} can register at the desk first, and {d} then arranges {s}.'],
  [
    '医院表示，{s}还会继续，{d}会按实际情况调整人手。',
    'The hospital says that {s} will go on and that {d} will adjust its staff as needed.',
  ],
  [
    '{d}把{s}的经验写成了手册，供{b}个乡镇卫生院参考。',
    '{d} wrote its experience of {s} into a manual for {b} town health centres.',
  ],
];

import type { SubjectGroup } from './subject-group'

const group = (name: string, members: string): SubjectGroup => ({ id: null, name, members: members.split(' ') })

/**
 * Groups of regions that everybody in China knows, with their members as published: the four regions by the National
 * Bureau of Statistics (2011), the others by the plan or outline that made them (京津冀 2015, 长江经济带 2014, 长三角 2019,
 * 粤港澳大湾区 2019, 黄河流域 2021). Inner Mongolia as a whole counts as western.
 */
export const wellKnownGroups: readonly SubjectGroup[] = [
  group('东部地区', '北京 天津 河北 上海 江苏 浙江 福建 山东 广东 海南'),
  group('中部地区', '山西 安徽 江西 河南 湖北 湖南'),
  group('西部地区', '内蒙古 广西 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'),
  group('东北地区', '辽宁 吉林 黑龙江'),
  group('京津冀', '北京 天津 河北'),
  group('长三角', '上海 江苏 浙江 安徽'),
  group('粤港澳大湾区', '广州 深圳 珠海 佛山 惠州 东莞 中山 江门 肇庆 香港 澳门'),
  group('长江经济带', '上海 江苏 浙江 安徽 江西 湖北 湖南 重庆 四川 贵州 云南'),
  group('黄河流域', '青海 四川 甘肃 宁夏 内蒙古 山西 陕西 河南 山东'),
]

const paragraph =
  '公司把余热收集起来给周边小区供暖，管网从厂区一直铺到三公里外的换热站，运行人员按天调节流量，居民家里的温度比往年稳定，工厂冷却用的水也少了。'

export interface SentCase {
  readonly title?: string
  readonly organization?: string
  readonly person?: string
  readonly phone?: string
  readonly mail?: string
  readonly text?: string
}

/** A case as an organization might send it: a form's lines over its text. Own words. */
export const aSentCase = ({
  title = '厂里的余热进了居民家',
  organization = '青禾机电有限公司、青川热力集团',
  person = '林一舟',
  phone = '010-12345678',
  mail = 'lin@example.com',
  text = `${paragraph}\n2023年，公司供热面积达到120万平方米，同比增长15%。\n${paragraph}\n${paragraph}`,
}: SentCase = {}): string =>
  `附件1\n典型案例申报表\n案例名称：${title}\n申报单位：${organization}\n联系人：${person}  联系电话：${phone}\n电子邮箱：${mail}\n所属行业：装备制造\n\n案例正文\n${text}\n`

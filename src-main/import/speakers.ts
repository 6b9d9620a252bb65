/** The words before a colon that say who speaks: an office, then a name set apart by a space; or a reporter. */
export interface SpeakerLabel {
  readonly name: string
  readonly office: string | null
  /** Length of the label with its colon, in UTF-16 units of the paragraph. */
  readonly length: number
}

const reporter = /^([^：:。，,！？\s]{0,24}(?:记者|主持人))\s*(?:[（(][^）)]{1,30}[）)])?\s*[：:]/u
const asksOrAnswers = /^(问|答)\s*[：:]/u
/** 局长 陈大洋：, 陈大洋： */
const named = /^(?:([^：:。！？]{2,40})\s+)?([\p{Script=Han}·]{2,4})\s*[：:]/u
/** 局长陈大洋： */
const titled =
  /^([^：:。！？，\s]{0,40}?(?:[部局司厅处院校市省县区会社]长|主任|主席|书记|发言人|工程师|经济师|统计师|会计师|董事长|总经理|总裁|教授|研究员|负责人))([\p{Script=Han}·]{2,4})\s*[：:]/u
/** 陈大洋（气象局局长）： */
const bracketed = /^([\p{Script=Han}·]{2,4})\s*[（(]([^）)]{2,40})[）)]\s*[：:]/u
const notNames =
  /^(其中|例如|比如|同时|因此|此外|另外|首先|其次|最后|注意?|来源|编辑|作者|时间|地点|问题?|回答|答|摘要|标题)$/
/** The first characters of most Chinese names; a label that stands alone has to begin with one. */
const surnames =
  /^[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤殷罗毕郝邬安常乐于傅卞齐康伍余顾孟黄穆萧肖尹姚邵汪祁毛禹狄米贝戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘解应宗丁宣邓单洪包左石崔吉龚程嵇邢裴陆荣翁荀羊甄曲封芮储靳段巫焦车侯全秋仲宫宁仇栾甘祖武符刘景詹束龙叶幸司黎薄印宿白蒲从鄂索赖卓蔺屠蒙池乔阴闻莘党翟谭劳姬申冉桑桂牛边燕尚农温庄晏柴瞿阎慕连茹习艾鱼容向古易慎戈廖终居衡步都耿满匡国文寇东欧沃利越师巩聂晁敖辛阚那简饶曾沙鞠丰关查游权盖益公岳帅缑亢况有琴商牟佘伯赏墨哈谯年爱阳佟言福郜区孛仝闫]/u

/** Reads the speaker label that a paragraph starts with, null where there is none. */
export function readSpeakerLabel(text: string): SpeakerLabel | null {
  const asked = reporter.exec(text) ?? asksOrAnswers.exec(text)
  if (asked?.[1]) return { name: asked[1], office: null, length: asked[0].length }
  const behind = bracketed.exec(text)
  if (behind?.[1] && behind[2]) return toLabel(behind[1], behind[2], behind[0].length)
  const spoken = named.exec(text) ?? titled.exec(text)
  if (!spoken?.[2] || notNames.test(spoken[2])) return null
  const isAlone = text.slice(spoken[0].length).trim() === ''
  if (isAlone && !surnames.test(spoken[2]) && !spoken[2].includes('·')) return null
  return toLabel(spoken[2], spoken[1]?.trim() || null, spoken[0].length)
}

const toLabel = (name: string, office: string | null, length: number): SpeakerLabel | null =>
  notNames.test(name) ? null : { name, office, length }

/**
 * The labels of a document that are speakers and not just words before a colon: reporters, names introduced with an
 * office, and names that speak again or that the text names elsewhere.
 */
export function findSpeakers(paragraphs: readonly string[]): ReadonlySet<string> {
  const all = paragraphs.join('\n')
  const labels = paragraphs.flatMap((text) => readSpeakerLabel(text) ?? [])
  return new Set(
    labels
      .filter(({ name, office }) => {
        if (isReporter(name) || office !== null || /^(?:主持人|发言人|新闻发言人|答)$/.test(name)) return true
        return all.split(name).length > 2
      })
      .map(({ name }) => name),
  )
}

/** Whether nobody is named: the transcript says only who asks and who answers. */
export const isNameless = (name: string): boolean => name === '问' || name === '答'

export const isReporter = (name: string): boolean => /记者$|^问$/.test(name)

/** Whether an office or name belongs to who leads the conference and gives the floor. */
export const isHost = (name: string, office: string | null): boolean =>
  /主持人/.test(name) || /发言人|主持|新闻局/.test(office ?? '')

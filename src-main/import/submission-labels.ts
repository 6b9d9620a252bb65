/** What a label of a submission form asks for. `note`: kept beside the case, printed nowhere. */
export type SubmissionField =
  | 'title'
  | 'organization'
  | 'location'
  | 'person'
  | 'phone'
  | 'mail'
  | 'contact'
  | 'rights'
  | 'text'
  | 'note'

interface LabelRow {
  readonly field: SubmissionField
  /** As forms print them, without white space, numbering and what stands in brackets. */
  readonly words: readonly string[]
  /** Only where it has a table cell of its own: in running text the word may be about anything. */
  readonly inCells?: readonly string[]
}

/** The usual labels of forms by which cases are collected. Pure data: a form that says it otherwise adds a word here. */
export const submissionLabels: readonly LabelRow[] = [
  {
    field: 'title',
    words: [
      '案例名称',
      '案例标题',
      '案例题目',
      '案例题名',
      '标题',
      '题目',
      '申报案例名称',
      '典型案例名称',
      '实践案例名称',
      'case title',
    ],
    inCells: ['案例', '项目名称', '名称', 'title'],
  },
  {
    field: 'organization',
    words: [
      ...['单位名称', '申报单位', '报送单位', '申报主体', '申报企业', '企业名称', '公司名称', '机构名称', '组织名称'],
      ...['单位全称', '企业全称', '案例单位', '案例企业', '实施单位', '实施主体', '牵头单位', '参与单位', '联合单位'],
      ...['联合申报单位', '合作单位', '完成单位', '填报单位', '供稿单位', 'organization', 'organisation', 'company'],
      'submitted by',
    ],
    inCells: ['单位', '企业', '公司', '机构'],
  },
  {
    field: 'location',
    words: ['所在地', '所在地区', '所属地区', '所在省份', '所在省市', '所在城市', '案例所在地', '实施地点', 'location'],
    inCells: ['地区', '地点', '省份', '省市', 'region'],
  },
  {
    field: 'person',
    words: ['联系人', '联系人姓名', '案例联系人', '联络人', '填报人', 'contact person', 'contact name'],
    inCells: ['姓名'],
  },
  {
    field: 'phone',
    words: [
      '联系电话',
      '联系手机',
      '手机号码',
      '手机号',
      '办公电话',
      '固定电话',
      '联系人电话',
      'phone',
      'telephone',
      'mobile',
    ],
    inCells: ['电话', '手机', 'tel'],
  },
  {
    field: 'mail',
    words: ['电子邮箱', '电子邮件', '联系邮箱', '邮箱', '邮箱地址', '联系人邮箱', 'e-mail', 'email'],
    inCells: ['邮件', 'mail'],
  },
  {
    field: 'contact',
    words: ['联系方式', '联系人及电话', '联系人及联系方式', '联系人及联系电话', '联系人电话及邮箱', 'contact'],
  },
  {
    field: 'rights',
    words: ['图片版权', '图片授权', '照片授权', '照片版权', '版权说明', '版权声明', '图片使用授权', 'picture rights'],
  },
  {
    field: 'text',
    words: ['案例正文', '案例内容', '案例介绍', '案例简介', '案例文本', '案例详情', '正文', 'case text'],
    inCells: ['内容', '简介', '主要内容', '主要做法', '做法与成效', '详细介绍', 'text'],
  },
  {
    field: 'note',
    words: [
      ...['推荐单位', '推荐部门', '主管部门', '所属行业', '行业类别', '单位性质', '企业性质', '单位地址', '通讯地址'],
      ...['联系地址', '邮政编码', '统一社会信用代码', '填报日期', '填报时间', '报送日期', '申报类别', '案例类别'],
      ...['案例类型', '所属领域', '申报方向', '职务', '部门及职务', '传真', 'industry', 'address'],
    ],
    inCells: ['行业', '地址', '邮编', '部门', '日期', '领域', '类别', '备注'],
  },
]

/** Lines that are of the form and not of the case. */
export const formLines: readonly RegExp[] = [
  /^附[件表]\s*\d*[：:]?$/u,
  /^.{0,30}(?:申报表|申报书|推荐表|报送表|征集表|信息表|登记表|汇总表|填报表|投稿表)$/u,
  /^(?:基本信息|案例信息|单位信息|联系信息|联系方式)$/u,
]

/** Names that end like this are organizations'. */
export const organizationEnds =
  /(?:公司|集团|总厂|工厂|研究院|研究所|设计院|委员会|管委会|协会|联合会|学会|商会|中心|大学|学院|医院|合作社|[省市区县]人民政府|[厅局委])$/u

/** What was written into the place for picture rights: the first that fits says how they stand. */
export const rightsWords: readonly { readonly says: RegExp; readonly rights: 'granted' | 'refused' }[] = [
  { says: /不同意|未授权|不授权|未取得|未获|不得|谢绝|not granted|no permission/iu, rights: 'refused' },
  { says: /同意|授权|许可|自有|自行拍摄|可以?使用|免费使用|granted|own(?:ed)? by us/iu, rights: 'granted' },
]

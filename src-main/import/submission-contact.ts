const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const PHONE =
  /(?:\+?86[\s-]?)?(?:1[3-9]\d(?:[\s-]?\d{4}){2}|0\d{2,3}[\s-]?\d{7,8}(?:[\s转-]+\d{1,6})?|\+\d[\d\s-]{6,16}\d)/u

export interface Contact {
  readonly person: string
  readonly phone: string
  readonly mail: string
}

/** `张三 13800000000 zhang@example.com` in one field, as many forms have it. */
export function splitContact(written: string): Contact {
  const text = written.normalize('NFKC')
  const mail = text.match(MAIL)?.[0] ?? ''
  const withoutMail = text.replace(mail, ' ')
  const phone = withoutMail.match(PHONE)?.[0] ?? ''
  const person = withoutMail
    .replace(phone, ' ')
    .replace(/(?:联系)?(?:电话|手机|邮箱|tel|phone|e?-?mail)\s*:?/giu, ' ')
    .replace(/[\s,;:()/、，；（）]+/gu, ' ')
    .trim()
  return { person, phone: phone.trim(), mail }
}

// Never run: what is marked here must not compile, and the type check of the tests fails where it does.
import { z } from 'zod'
import type { ApiClient } from '../../src-shared/contract'
import { defineDomain, type Handlers, query } from '../../src-shared/contract/define-domain'
import { EditionId, SectionId } from '../../src-shared/data/ids'
import { fail, ok } from '../../src-shared/failure/result'

const editionId = EditionId.parse('018f0000-0000-7000-8000-000000000001')

export const misuseOfTheClient = async (api: ApiClient) => {
  // @ts-expect-error no such call
  await api.section.burn({ sectionId: 'x' })
  // @ts-expect-error no such domain
  await api.sections.open({ sectionId: 'x' })
  // @ts-expect-error a field is missing
  await api.section.open({})
  // @ts-expect-error a field of another type
  await api.search.find({ query: 7 })
  const found = await api.section.open({ sectionId: SectionId.parse(editionId) })
  // @ts-expect-error the value is there only once the answer is known to be one
  found.value
  // @ts-expect-error no failure of this call
  if (!found.ok && found.error.code === 'file-locked') return
  // @ts-expect-error an id of one thing doesn't stand for another's
  const sectionId: SectionId = editionId
  return sectionId
}

const trial = defineDomain('trial', {
  open: query({ input: z.object({ name: z.string() }), output: z.object({ size: z.number() }), errors: ['not-found'] }),
  list: query({ input: z.object({}), output: z.array(z.string()) }),
})

export const misuseOfHandlers = () => {
  // @ts-expect-error a handler is missing
  const missing: Handlers<typeof trial, null> = { list: () => ok([]) }
  const wrong: Handlers<typeof trial, null> = {
    // @ts-expect-error a failure that isn't declared
    open: () => fail('file-locked'),
    // @ts-expect-error another output
    list: () => ok([7]),
  }
  const undeclared: Handlers<typeof trial, null> = {
    open: ({ name }) => (name ? ok({ size: 1 }) : fail('not-found')),
    // @ts-expect-error a call that declares no failure has none but those of every call
    list: () => fail('not-found'),
  }
  return [missing, wrong, undeclared]
}

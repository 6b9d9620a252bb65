import type { ReactElement } from 'react'
import type { SourceId } from '../../../../src-shared/data/ids'
import type { Places } from '../../../../src-shared/document/proposal/proposal'
import { useCall } from '../../../api/use-call'
import { Answer } from '../../failure/answer'
import type { OriginalPlaces } from '../../place/place'
import { MarkedText } from './marked-text'
import { OriginalView } from './original-view'

const nowhere: Places = []

interface SourceOriginalProps {
  readonly sourceId: SourceId
  /** The passage that somebody was led to. */
  readonly at: OriginalPlaces | null
}

/** The original of an imported source, at a passage of it. */
export const SourceOriginal = ({ sourceId, at }: SourceOriginalProps): ReactElement => {
  const opened = useCall('original', 'open', { owner: { kind: 'source', sourceId } })
  const places = at?.places ?? nowhere
  const focus = at?.focus ?? nowhere
  return (
    <Answer query={opened} lines={12}>
      {(original) => (
        <OriginalView original={original} places={places} focus={focus}>
          <MarkedText text={original.text} places={places} focus={focus} />
        </OriginalView>
      )}
    </Answer>
  )
}

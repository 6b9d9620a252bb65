import Segmented from 'antd/es/segmented'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Original } from '../../../../src-shared/contract/original'
import type { Places } from '../../../../src-shared/document/proposal/proposal'
import { readMemory, writeMemory } from '../../../parts/memory'
import { OriginalPages } from './original-pages'
import './original.css'

type ShownAs = 'pages' | 'text'
const isShownAs = (value: unknown): value is ShownAs => value === 'pages' || value === 'text'

interface OriginalViewProps {
  readonly original: Original
  /** The passage to be marked and brought into sight; the same list as long as it is the same passage. */
  readonly places: Places
  /** What is meant within it, such as the number of a sentence. */
  readonly focus: Places
  /** Hears where in the text somebody pointed at. */
  readonly onPoint?: (offset: number) => void
  /** The same as text: all there is where the file draws no pages. */
  readonly children: ReactNode
}

/** 原件: the document as it was given, as its pages where it has any, otherwise as its text. */
export const OriginalView = ({ original, places, focus, onPoint, children }: OriginalViewProps): ReactElement => {
  const { t } = useTranslation('views')
  const [shownAs, setShownAs] = useState<ShownAs>(() => readMemory('original', isShownAs) ?? 'pages')
  const { pages } = original
  if (!pages) return <div className="original">{children}</div>
  const choose = (next: ShownAs) => {
    setShownAs(next)
    writeMemory('original', next)
  }
  const choice = (
    <Segmented<ShownAs>
      size="small"
      aria-label={t('original.shownAs')}
      value={shownAs}
      options={[
        { value: 'pages', label: t('original.asPages') },
        { value: 'text', label: t('original.asText') },
      ]}
      onChange={choose}
    />
  )
  return (
    <div className="original original-of-pages">
      {shownAs === 'pages' ? (
        <OriginalPages
          original={original}
          map={pages}
          places={places}
          focus={focus}
          onPoint={onPoint ?? null}
          tools={choice}
          onText={() => choose('text')}
        />
      ) : (
        <>
          <div className="original-bar">{choice}</div>
          {children}
        </>
      )}
    </div>
  )
}

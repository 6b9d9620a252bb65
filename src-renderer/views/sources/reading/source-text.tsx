import Collapse from 'antd/es/collapse'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { SourceBlock } from '../../../../src-shared/contract/source-content'

interface SourceTextProps {
  readonly blocks: readonly z.output<typeof SourceBlock>[]
  readonly noise: readonly { readonly text: string; readonly reason: string }[]
}

/** The words of a source by speaker, and what was left out of them with the reason. */
export const SourceText = ({ blocks, noise }: SourceTextProps): ReactElement => {
  const { t, i18n } = useTranslation('views')
  const reasonWords = (reason: string) =>
    i18n.exists(`views:sources.noiseReason.${reason}`) ? t(`sources.noiseReason.${reason}`) : reason
  return (
    <div className="source-text">
      {blocks.map((block, index) => {
        const isNewSpeaker = block.speaker !== null && block.speaker !== blocks[index - 1]?.speaker
        return (
          // A source never changes once imported.
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
          <div key={index} className={`source-block source-${block.kind}`}>
            {isNewSpeaker ? <span className="source-speaker">{block.speaker}</span> : null}
            <p>{block.text}</p>
          </div>
        )
      })}
      {noise.length > 0 ? (
        <Collapse
          size="small"
          items={[
            {
              key: 'noise',
              label: t('sources.noise', { count: noise.length }),
              children: (
                <ul className="source-noise">
                  {noise.map((item, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
                    <li key={index}>
                      <span className="muted">{reasonWords(item.reason)}</span>
                      <span>{item.text}</span>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      ) : null}
    </div>
  )
}

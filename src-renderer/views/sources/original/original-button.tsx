import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../parts/icon-button'
import { type QuoteOfSource, useShowQuote } from './use-show-original'

interface OriginalButtonProps extends QuoteOfSource {
  /** Only a picture, for a line of a table. */
  readonly isShort?: boolean
}

/** Opens the original at the page and passage of a sentence. */
export const OriginalButton = ({ isShort = false, ...quote }: OriginalButtonProps): ReactElement => {
  const { t } = useTranslation('views')
  const show = useShowQuote()
  if (isShort)
    return <IconButton icon={<FileSearchOutlined />} label={t('original.show')} onClick={() => void show(quote)} />
  return (
    <Button size="small" type="link" icon={<FileSearchOutlined />} onClick={() => void show(quote)}>
      {t('original.show')}
    </Button>
  )
}

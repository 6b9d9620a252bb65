import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import Button from 'antd/es/button'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { type QuoteOfSource, useShowQuote } from './use-show-original'

/** Opens the original at the page and passage of a sentence. */
export const OriginalButton = (quote: QuoteOfSource): ReactElement => {
  const { t } = useTranslation('views')
  const show = useShowQuote()
  return (
    <Button size="small" type="link" icon={<FileSearchOutlined />} onClick={() => void show(quote)}>
      {t('original.show')}
    </Button>
  )
}

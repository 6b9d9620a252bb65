import Modal from 'antd/es/modal'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { modifierName } from '../../parts/use-shortcut'
import './shortcut-sheet.css'
import { shortcutGroups } from './shortcut-list'

/** All keys of the window, by the place where they hold. */
export const ShortcutSheet = ({ onClose }: { onClose: () => void }): ReactElement => {
  const { t } = useTranslation('frame')
  return (
    <Modal open footer={null} width={760} centered title={t('shortcuts.title')} onCancel={onClose}>
      <div className="shortcut-groups">
        {shortcutGroups.map(({ name, shortcuts }) => (
          <section key={name}>
            <h3>{t(`shortcuts.group.${name}`)}</h3>
            <dl>
              {shortcuts.map(({ deed, keys }) => (
                <div key={deed}>
                  <dt>{t(`shortcuts.deed.${deed}`)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key}>{key.replace('Mod', modifierName())}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

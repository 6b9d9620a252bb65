import RollbackOutlined from '@ant-design/icons/es/icons/RollbackOutlined'
import type { ReactElement } from 'react'
import './parts.css'

/** An arrow that turns back. Ant Design's own pair are open circles that can't be told apart at this size. */
export const UndoIcon = (): ReactElement => <RollbackOutlined />

export const RedoIcon = (): ReactElement => <RollbackOutlined className="mirrored" />

import { type ReactElement, type ReactNode, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly children: (id: string) => ReactNode
}

/** A labelled control of a panel; what is wrong with it is said beside it and announced. */
export function Field({ label, hint, problem, children }: FieldProps): ReactElement {
  const id = useId()
  return (
    <div className="nk-field">
      <label htmlFor={id}>{label}</label>
      <div className="nk-field-control">
        {children(id)}
        {problem ? (
          <p className="nk-field-problem" role="alert">
            {problem}
          </p>
        ) : hint ? (
          <p className="nk-field-hint">{hint}</p>
        ) : null}
      </div>
    </div>
  )
}

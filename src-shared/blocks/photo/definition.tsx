import { defineBlock } from '../define-block'
import { asset, line, text } from '../fields'

/** A picture with caption and credit. Imports make one for every caption found, its picture yet to be supplied. */
export const photo = defineBlock({
  kind: 'photo',
  placement: 'block',
  numbered: null,
  menu: { keywords: ['图片', '照片', 'photo', 'picture'] },
  fields: { picture: asset(), caption: line(), credit: text({ counts: true }) },
  View: ({ values, tools }) => (
    <figure className="photo">
      {values.picture ? (
        <img src={tools.assetUrl(values.picture.hash)} alt={values.picture.alt} />
      ) : (
        <div className="photo-empty">{tools.words.noPicture}</div>
      )}
      <tools.Slot name="caption" as="figcaption" />
      {values.credit ? <p className="photo-credit">{values.credit}</p> : null}
    </figure>
  ),
})

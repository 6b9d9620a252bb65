import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { Preferences } from '../../src-shared/contract/app'
import { useCall, useCommand } from '../api/use-call'
import { mediaQuery } from '../parts/media-query'
import { readMemory, writeMemory } from '../parts/memory'

const isPreferences = (value: unknown): value is Preferences => Preferences.safeParse(value).success

/** What was valid at the last start; the first frame is drawn with it before main has answered. */
export const rememberedPreferences = (): Preferences =>
  readMemory('preferences', isPreferences) ?? { locale: 'zh-CN', theme: 'system', author: '' }

/** The person's preferences and a way to change some of them. */
export const usePreferences = (): {
  preferences: Preferences
  isKnown: boolean
  save: (change: Partial<Preferences>) => void
} => {
  const client = useQueryClient()
  const described = useCall('app', 'describe', {})
  const command = useCommand('app', 'savePreferences')
  const preferences = described.data?.preferences
  useEffect(() => {
    if (preferences) writeMemory('preferences', preferences)
  }, [preferences])
  const { mutate } = command
  const save = useCallback(
    (change: Partial<Preferences>) =>
      mutate(change, {
        // Preferences belong to the person, not to a project: no event tells of them, so the answer is put in place.
        onSuccess: (saved) =>
          client.setQueryData(
            ['app', 'describe', {}],
            (old: object | undefined) => old && { ...old, preferences: saved },
          ),
      }),
    [client, mutate],
  )
  return { preferences: preferences ?? rememberedPreferences(), isKnown: preferences !== undefined, save }
}

const useIsSystemDark = mediaQuery('(prefers-color-scheme: dark)')

/** Whether the window is dark now, following the system where the person wants that. */
export const useWantsDark = (theme: Preferences['theme']): boolean => {
  const isSystemDark = useIsSystemDark()
  return theme === 'system' ? isSystemDark : theme === 'dark'
}

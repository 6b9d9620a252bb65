import { openTrial, type Trial } from './trial'

/** Runs `act` on a session of its own, whose folder is gone afterwards. */
export const inTrial = async <T>(act: (trial: Trial) => Promise<T>): Promise<T> => {
  const trial = openTrial()
  try {
    return await act(trial)
  } finally {
    await trial.close()
  }
}

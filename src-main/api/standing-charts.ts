import { homedir } from 'node:os'
import { join } from 'node:path'
import { userDataFolder } from '../log/user-data-folder'
import { chartFolder } from '../publish/chart-folder'
import { type ChartShelf, createChartShelf } from '../publish/chart-shelf'

// The build puts the name of the file that draws charts here, which ends in a hash of all that is in it.
const drawingCode = '__CHART_DRAWING_CODE__'

/** The person's own shelf of drawn charts, the same for windows and command line. Code that wasn't built has no name: nothing of it is kept. */
export const standingCharts = (): ChartShelf =>
  drawingCode.endsWith('.js')
    ? chartFolder({
        folder: join(userDataFolder({ env: process.env, platform: process.platform, home: homedir() }), 'chart-cache'),
        drawingCode,
        now: Date.now,
      })
    : createChartShelf()

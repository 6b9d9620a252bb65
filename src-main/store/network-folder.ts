import { realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Types of file systems as Linux numbers them (`statfs(2)`), whose files another machine may write at the same time. */
const networkTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x564c, 'NCP'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x786f4256, 'VirtualBox'],
  [0xbacbacbc, 'VMware'],
])

/** What a type of file system is called where it is one of the network; null: a disk of this machine. */
export const networkNameOf = (type: number): string | null => networkTypes.get(type >>> 0) ?? null

/** Windows names the files of a share by its server, whichever drive letter leads there. */
export const isServerPath = (path: string): boolean => /^(?:\\\\\?\\UNC\\|\\\\(?![?.]\\))/i.test(path)

/**
 * What kind of network folder a file lies in; null: none, or none that can be told. There a write-ahead log isn't safe:
 * its index is memory that machines don't share (https://www.sqlite.org/wal.html).
 */
export function findNetworkKind(path: string): string | null {
  const folder = dirname(path)
  try {
    if (process.platform === 'win32') return isServerPath(realpathSync.native(folder)) ? 'SMB' : null
    return process.platform === 'linux' ? networkNameOf(statfsSync(folder).type) : null
  } catch {
    // Ignored because a folder that can't be asked is told of by whoever opens the file in it.
    return null
  }
}

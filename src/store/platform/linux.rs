//! What only Linux does this way.

use std::os::fd::AsFd;

use rustix::io::Errno;

/// Forces a file or folder to the disk itself.
pub fn force(fd: impl AsFd) -> rustix::io::Result<()> {
    rustix::fs::fsync(fd)
}

/// The device a file is on.
pub fn device_of(stat: &rustix::fs::Stat) -> u64 {
    stat.st_dev
}

/// Whether this error number says that the device failed.
pub fn is_device_error(code: i32) -> bool {
    [Errno::IO, Errno::NXIO, Errno::NODEV].iter().any(|errno| errno.raw_os_error() == code)
}

/// Whether this error number says that too many files are open.
pub fn is_too_many_open(code: i32) -> bool {
    [Errno::MFILE, Errno::NFILE].iter().any(|errno| errno.raw_os_error() == code)
}

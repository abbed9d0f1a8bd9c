//! Linux.

/// Whether this error number says that the device failed.
pub fn is_device_error(code: i32) -> bool {
    matches!(code, libc_eio::EIO | 6)
}
/// Whether this error number says that too many files are open.
pub fn is_too_many_open(code: i32) -> bool {
    matches!(code, 23 | 24)
}
mod libc_eio {
    pub const EIO: i32 = 5;
}

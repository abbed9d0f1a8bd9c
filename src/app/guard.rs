//! What the process itself must never do: print what a team wrote, or leave it in a core dump (reliability R15).

use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a window has shown a frame: a crash before that is a matter of graphics, after it of us.
static FRAME_SHOWN: AtomicBool = AtomicBool::new(false);

/// No core dumps, and a panic hook that names the place in our source and nothing else.
pub fn harden() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
        setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).ok();
        set_dumpable_behavior(DumpableBehavior::NotDumpable).ok();
    }
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        tracing::error!(%place, "stopped by a mistake in the program");
    }));
}

/// A frame was shown.
pub fn frame_shown() {
    FRAME_SHOWN.store(true, Ordering::Relaxed);
}

/// Whether a frame was ever shown.
pub fn was_frame_shown() -> bool {
    FRAME_SHOWN.load(Ordering::Relaxed)
}

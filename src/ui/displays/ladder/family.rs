//! A picture for each family of options, so that a row is found again at a glance.

use crate::ui::theme::{Icon, icons};

/// The picture of an option of the ladder (domain 3.1).
pub fn picture_of(code: &str) -> Icon {
    match code {
        "o01" => icons::CHALKBOARD_TEACHER,
        "o02" => icons::HAND_HEART,
        "o03" => icons::USER_PLUS,
        "o04" => icons::FIRST_AID_KIT,
        "o05" => icons::VIDEO_CAMERA,
        "o06" => icons::CALENDAR_CHECK,
        "o07" => icons::PATH,
        "o08" => icons::BRIDGE,
        "o09" => icons::LINK,
        "o10" | "o10b" => icons::HANDSHAKE,
        "o11" => icons::HEART,
        "o12" => icons::SPARKLE,
        "o13" => icons::STETHOSCOPE,
        "o14" => icons::BUILDINGS,
        "o15a" | "o15b" | "o15c" | "o15d" => icons::GRADUATION_CAP,
        "o16" => icons::FILE_TEXT,
        "o17" => icons::LIFEBUOY,
        "o18" => icons::ARROW_U_UP_LEFT,
        _ => icons::STAIRS,
    }
}

//! The icons we use, by their Phosphor name (v2.1, MIT; `assets/fonts/MIT-Phosphor.txt`).
//!
//! An icon is a picture, never a word: it is painted by [`paint`](super::super::widgets::icon) beside a label, so a
//! screen reader never meets these private-use characters. The same character lives in the outline and the filled font.

/// One picture of the icon font. Its weight (outline or filled) is chosen where it is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(pub(crate) char);

impl Icon {
    /// The private-use character in both icon fonts.
    pub fn glyph(self) -> char {
        self.0
    }
}

/// `arrow-circle-right`
pub const ARROW_CIRCLE_RIGHT: Icon = Icon('\u{E02E}');
/// `arrow-clockwise`
pub const ARROW_CLOCKWISE: Icon = Icon('\u{E036}');
/// `arrow-counter-clockwise`
pub const ARROW_COUNTER_CLOCKWISE: Icon = Icon('\u{E038}');
/// `arrow-down`
pub const ARROW_DOWN: Icon = Icon('\u{E03E}');
/// `arrow-left`
pub const ARROW_LEFT: Icon = Icon('\u{E058}');
/// `arrow-line-right`
pub const ARROW_LINE_RIGHT: Icon = Icon('\u{E064}');
/// `arrow-right`
pub const ARROW_RIGHT: Icon = Icon('\u{E06C}');
/// `arrow-square-out`
pub const ARROW_SQUARE_OUT: Icon = Icon('\u{E5DE}');
/// `arrow-u-up-left`
pub const ARROW_U_UP_LEFT: Icon = Icon('\u{E08A}');
/// `arrow-up`
pub const ARROW_UP: Icon = Icon('\u{E08E}');
/// `arrows-down-up`
pub const ARROWS_DOWN_UP: Icon = Icon('\u{E098}');
/// `arrows-out-cardinal`
pub const ARROWS_OUT_CARDINAL: Icon = Icon('\u{E0A4}');
/// `baby`
pub const BABY: Icon = Icon('\u{E774}');
/// `bell`
pub const BELL: Icon = Icon('\u{E0CE}');
/// `book-open`
pub const BOOK_OPEN: Icon = Icon('\u{E0E6}');
/// `bookmark-simple`
pub const BOOKMARK_SIMPLE: Icon = Icon('\u{E0EA}');
/// `bridge`
pub const BRIDGE: Icon = Icon('\u{EA68}');
/// `buildings`
pub const BUILDINGS: Icon = Icon('\u{E102}');
/// `bus`
pub const BUS: Icon = Icon('\u{E106}');
/// `calendar`
pub const CALENDAR: Icon = Icon('\u{E108}');
/// `calendar-blank`
pub const CALENDAR_BLANK: Icon = Icon('\u{E10A}');
/// `calendar-check`
pub const CALENDAR_CHECK: Icon = Icon('\u{E712}');
/// `calendar-plus`
pub const CALENDAR_PLUS: Icon = Icon('\u{E714}');
/// `car-profile`
pub const CAR_PROFILE: Icon = Icon('\u{E8CC}');
/// `caret-down`
pub const CARET_DOWN: Icon = Icon('\u{E136}');
/// `caret-left`
pub const CARET_LEFT: Icon = Icon('\u{E138}');
/// `caret-right`
pub const CARET_RIGHT: Icon = Icon('\u{E13A}');
/// `caret-up`
pub const CARET_UP: Icon = Icon('\u{E13C}');
/// `caret-up-down`
pub const CARET_UP_DOWN: Icon = Icon('\u{E140}');
/// `chalkboard-teacher`
pub const CHALKBOARD_TEACHER: Icon = Icon('\u{E600}');
/// `chat-circle-dots`
pub const CHAT_CIRCLE_DOTS: Icon = Icon('\u{E16C}');
/// `chat-text`
pub const CHAT_TEXT: Icon = Icon('\u{E17A}');
/// `chats-circle`
pub const CHATS_CIRCLE: Icon = Icon('\u{E17E}');
/// `check`
pub const CHECK: Icon = Icon('\u{E182}');
/// `check-circle`
pub const CHECK_CIRCLE: Icon = Icon('\u{E184}');
/// `check-square`
pub const CHECK_SQUARE: Icon = Icon('\u{E186}');
/// `circle`
pub const CIRCLE: Icon = Icon('\u{E18A}');
/// `circle-dashed`
pub const CIRCLE_DASHED: Icon = Icon('\u{E602}');
/// `circle-half`
pub const CIRCLE_HALF: Icon = Icon('\u{E18C}');
/// `clipboard-text`
pub const CLIPBOARD_TEXT: Icon = Icon('\u{E198}');
/// `clock`
pub const CLOCK: Icon = Icon('\u{E19A}');
/// `clock-clockwise`
pub const CLOCK_CLOCKWISE: Icon = Icon('\u{E19E}');
/// `clock-counter-clockwise`
pub const CLOCK_COUNTER_CLOCKWISE: Icon = Icon('\u{E1A0}');
/// `cloud-slash`
pub const CLOUD_SLASH: Icon = Icon('\u{E1B6}');
/// `copy`
pub const COPY: Icon = Icon('\u{E1CA}');
/// `corners-out`
pub const CORNERS_OUT: Icon = Icon('\u{E1D0}');
/// `desktop`
pub const DESKTOP: Icon = Icon('\u{E560}');
/// `dot-outline`
pub const DOT_OUTLINE: Icon = Icon('\u{ECE0}');
/// `dots-six-vertical`
pub const DOTS_SIX_VERTICAL: Icon = Icon('\u{EAE2}');
/// `dots-three`
pub const DOTS_THREE: Icon = Icon('\u{E1FE}');
/// `dots-three-vertical`
pub const DOTS_THREE_VERTICAL: Icon = Icon('\u{E208}');
/// `envelope-simple`
pub const ENVELOPE_SIMPLE: Icon = Icon('\u{E218}');
/// `eraser`
pub const ERASER: Icon = Icon('\u{E21E}');
/// `eye`
pub const EYE: Icon = Icon('\u{E220}');
/// `eye-slash`
pub const EYE_SLASH: Icon = Icon('\u{E224}');
/// `file`
pub const FILE: Icon = Icon('\u{E230}');
/// `file-pdf`
pub const FILE_PDF: Icon = Icon('\u{E702}');
/// `file-text`
pub const FILE_TEXT: Icon = Icon('\u{E23A}');
/// `first-aid-kit`
pub const FIRST_AID_KIT: Icon = Icon('\u{E570}');
/// `flag`
pub const FLAG: Icon = Icon('\u{E244}');
/// `floppy-disk`
pub const FLOPPY_DISK: Icon = Icon('\u{E248}');
/// `folder`
pub const FOLDER: Icon = Icon('\u{E24A}');
/// `folder-open`
pub const FOLDER_OPEN: Icon = Icon('\u{E256}');
/// `folder-simple-plus`
pub const FOLDER_SIMPLE_PLUS: Icon = Icon('\u{E25E}');
/// `funnel`
pub const FUNNEL: Icon = Icon('\u{E266}');
/// `gear`
pub const GEAR: Icon = Icon('\u{E270}');
/// `git-diff`
pub const GIT_DIFF: Icon = Icon('\u{E27C}');
/// `globe`
pub const GLOBE: Icon = Icon('\u{E288}');
/// `graduation-cap`
pub const GRADUATION_CAP: Icon = Icon('\u{E62C}');
/// `hand`
pub const HAND: Icon = Icon('\u{E298}');
/// `hand-heart`
pub const HAND_HEART: Icon = Icon('\u{E810}');
/// `handshake`
pub const HANDSHAKE: Icon = Icon('\u{E582}');
/// `hard-drives`
pub const HARD_DRIVES: Icon = Icon('\u{E2A0}');
/// `heart`
pub const HEART: Icon = Icon('\u{E2A8}');
/// `hourglass-medium`
pub const HOURGLASS_MEDIUM: Icon = Icon('\u{E2B8}');
/// `house`
pub const HOUSE: Icon = Icon('\u{E2C2}');
/// `house-line`
pub const HOUSE_LINE: Icon = Icon('\u{E2C4}');
/// `identification-card`
pub const IDENTIFICATION_CARD: Icon = Icon('\u{E2C8}');
/// `info`
pub const INFO: Icon = Icon('\u{E2CE}');
/// `key`
pub const KEY: Icon = Icon('\u{E2D6}');
/// `keyboard`
pub const KEYBOARD: Icon = Icon('\u{E2D8}');
/// `lifebuoy`
pub const LIFEBUOY: Icon = Icon('\u{E63A}');
/// `lightbulb`
pub const LIGHTBULB: Icon = Icon('\u{E2DC}');
/// `lightbulb-filament`
pub const LIGHTBULB_FILAMENT: Icon = Icon('\u{E63C}');
/// `link`
pub const LINK: Icon = Icon('\u{E2E2}');
/// `list`
pub const LIST: Icon = Icon('\u{E2F0}');
/// `list-bullets`
pub const LIST_BULLETS: Icon = Icon('\u{E2F2}');
/// `list-checks`
pub const LIST_CHECKS: Icon = Icon('\u{EADC}');
/// `lock`
pub const LOCK: Icon = Icon('\u{E2FA}');
/// `lock-open`
pub const LOCK_OPEN: Icon = Icon('\u{E306}');
/// `magnifying-glass`
pub const MAGNIFYING_GLASS: Icon = Icon('\u{E30C}');
/// `map-pin`
pub const MAP_PIN: Icon = Icon('\u{E316}');
/// `map-trifold`
pub const MAP_TRIFOLD: Icon = Icon('\u{E31A}');
/// `megaphone`
pub const MEGAPHONE: Icon = Icon('\u{E324}');
/// `microphone`
pub const MICROPHONE: Icon = Icon('\u{E326}');
/// `minus`
pub const MINUS: Icon = Icon('\u{E32A}');
/// `monitor`
pub const MONITOR: Icon = Icon('\u{E32E}');
/// `moon`
pub const MOON: Icon = Icon('\u{E330}');
/// `mountains`
pub const MOUNTAINS: Icon = Icon('\u{E7AE}');
/// `note`
pub const NOTE: Icon = Icon('\u{E348}');
/// `note-pencil`
pub const NOTE_PENCIL: Icon = Icon('\u{E34C}');
/// `notebook`
pub const NOTEBOOK: Icon = Icon('\u{E34E}');
/// `path`
pub const PATH: Icon = Icon('\u{E39C}');
/// `pause`
pub const PAUSE: Icon = Icon('\u{E39E}');
/// `pencil-simple`
pub const PENCIL_SIMPLE: Icon = Icon('\u{E3B4}');
/// `person`
pub const PERSON: Icon = Icon('\u{E3A8}');
/// `person-simple`
pub const PERSON_SIMPLE: Icon = Icon('\u{E72E}');
/// `phone`
pub const PHONE: Icon = Icon('\u{E3B8}');
/// `play`
pub const PLAY: Icon = Icon('\u{E3D0}');
/// `plus`
pub const PLUS: Icon = Icon('\u{E3D4}');
/// `plus-circle`
pub const PLUS_CIRCLE: Icon = Icon('\u{E3D6}');
/// `presentation`
pub const PRESENTATION: Icon = Icon('\u{E654}');
/// `printer`
pub const PRINTER: Icon = Icon('\u{E3DC}');
/// `prohibit`
pub const PROHIBIT: Icon = Icon('\u{E3DE}');
/// `push-pin`
pub const PUSH_PIN: Icon = Icon('\u{E3E2}');
/// `question`
pub const QUESTION: Icon = Icon('\u{E3E8}');
/// `quotes`
pub const QUOTES: Icon = Icon('\u{E660}');
/// `scales`
pub const SCALES: Icon = Icon('\u{E750}');
/// `seal-check`
pub const SEAL_CHECK: Icon = Icon('\u{E606}');
/// `share-network`
pub const SHARE_NETWORK: Icon = Icon('\u{E408}');
/// `shield-check`
pub const SHIELD_CHECK: Icon = Icon('\u{E40C}');
/// `shield-warning`
pub const SHIELD_WARNING: Icon = Icon('\u{E412}');
/// `sign-in`
pub const SIGN_IN: Icon = Icon('\u{E428}');
/// `sign-out`
pub const SIGN_OUT: Icon = Icon('\u{E42A}');
/// `sliders-horizontal`
pub const SLIDERS_HORIZONTAL: Icon = Icon('\u{E434}');
/// `sparkle`
pub const SPARKLE: Icon = Icon('\u{E6A2}');
/// `speaker-high`
pub const SPEAKER_HIGH: Icon = Icon('\u{E44A}');
/// `spinner`
pub const SPINNER: Icon = Icon('\u{E66A}');
/// `square`
pub const SQUARE: Icon = Icon('\u{E45E}');
/// `stairs`
pub const STAIRS: Icon = Icon('\u{E8EC}');
/// `star`
pub const STAR: Icon = Icon('\u{E46A}');
/// `stethoscope`
pub const STETHOSCOPE: Icon = Icon('\u{E7EA}');
/// `student`
pub const STUDENT: Icon = Icon('\u{E73E}');
/// `sun`
pub const SUN: Icon = Icon('\u{E472}');
/// `target`
pub const TARGET: Icon = Icon('\u{E47C}');
/// `text-aa`
pub const TEXT_AA: Icon = Icon('\u{E6EE}');
/// `textbox`
pub const TEXTBOX: Icon = Icon('\u{EB0A}');
/// `thumbs-down`
pub const THUMBS_DOWN: Icon = Icon('\u{E48C}');
/// `thumbs-up`
pub const THUMBS_UP: Icon = Icon('\u{E48E}');
/// `timer`
pub const TIMER: Icon = Icon('\u{E492}');
/// `translate`
pub const TRANSLATE: Icon = Icon('\u{E4A2}');
/// `trash`
pub const TRASH: Icon = Icon('\u{E4A6}');
/// `tree-structure`
pub const TREE_STRUCTURE: Icon = Icon('\u{E67C}');
/// `trend-up`
pub const TREND_UP: Icon = Icon('\u{E4AE}');
/// `user`
pub const USER: Icon = Icon('\u{E4C2}');
/// `user-circle`
pub const USER_CIRCLE: Icon = Icon('\u{E4C4}');
/// `user-plus`
pub const USER_PLUS: Icon = Icon('\u{E4D0}');
/// `users`
pub const USERS: Icon = Icon('\u{E4D6}');
/// `users-three`
pub const USERS_THREE: Icon = Icon('\u{E68E}');
/// `video-camera`
pub const VIDEO_CAMERA: Icon = Icon('\u{E4DA}');
/// `warning`
pub const WARNING: Icon = Icon('\u{E4E0}');
/// `warning-circle`
pub const WARNING_CIRCLE: Icon = Icon('\u{E4E2}');
/// `wifi-high`
pub const WIFI_HIGH: Icon = Icon('\u{E4EA}');
/// `wrench`
pub const WRENCH: Icon = Icon('\u{E5D4}');
/// `x`
pub const X: Icon = Icon('\u{E4F6}');
/// `x-circle`
pub const X_CIRCLE: Icon = Icon('\u{E4F8}');

/// Every icon above, for the test that each has a glyph in both fonts.
pub const ALL: &[Icon] = &[
    ARROW_CIRCLE_RIGHT,
    ARROW_CLOCKWISE,
    ARROW_COUNTER_CLOCKWISE,
    ARROW_DOWN,
    ARROW_LEFT,
    ARROW_LINE_RIGHT,
    ARROW_RIGHT,
    ARROW_SQUARE_OUT,
    ARROW_U_UP_LEFT,
    ARROW_UP,
    ARROWS_DOWN_UP,
    ARROWS_OUT_CARDINAL,
    BABY,
    BELL,
    BOOK_OPEN,
    BOOKMARK_SIMPLE,
    BRIDGE,
    BUILDINGS,
    BUS,
    CALENDAR,
    CALENDAR_BLANK,
    CALENDAR_CHECK,
    CALENDAR_PLUS,
    CAR_PROFILE,
    CARET_DOWN,
    CARET_LEFT,
    CARET_RIGHT,
    CARET_UP,
    CARET_UP_DOWN,
    CHALKBOARD_TEACHER,
    CHAT_CIRCLE_DOTS,
    CHAT_TEXT,
    CHATS_CIRCLE,
    CHECK,
    CHECK_CIRCLE,
    CHECK_SQUARE,
    CIRCLE,
    CIRCLE_DASHED,
    CIRCLE_HALF,
    CLIPBOARD_TEXT,
    CLOCK,
    CLOCK_CLOCKWISE,
    CLOCK_COUNTER_CLOCKWISE,
    CLOUD_SLASH,
    COPY,
    CORNERS_OUT,
    DESKTOP,
    DOT_OUTLINE,
    DOTS_SIX_VERTICAL,
    DOTS_THREE,
    DOTS_THREE_VERTICAL,
    ENVELOPE_SIMPLE,
    ERASER,
    EYE,
    EYE_SLASH,
    FILE,
    FILE_PDF,
    FILE_TEXT,
    FIRST_AID_KIT,
    FLAG,
    FLOPPY_DISK,
    FOLDER,
    FOLDER_OPEN,
    FOLDER_SIMPLE_PLUS,
    FUNNEL,
    GEAR,
    GIT_DIFF,
    GLOBE,
    GRADUATION_CAP,
    HAND,
    HAND_HEART,
    HANDSHAKE,
    HARD_DRIVES,
    HEART,
    HOURGLASS_MEDIUM,
    HOUSE,
    HOUSE_LINE,
    IDENTIFICATION_CARD,
    INFO,
    KEY,
    KEYBOARD,
    LIFEBUOY,
    LIGHTBULB,
    LIGHTBULB_FILAMENT,
    LINK,
    LIST,
    LIST_BULLETS,
    LIST_CHECKS,
    LOCK,
    LOCK_OPEN,
    MAGNIFYING_GLASS,
    MAP_PIN,
    MAP_TRIFOLD,
    MEGAPHONE,
    MICROPHONE,
    MINUS,
    MONITOR,
    MOON,
    MOUNTAINS,
    NOTE,
    NOTE_PENCIL,
    NOTEBOOK,
    PATH,
    PAUSE,
    PENCIL_SIMPLE,
    PERSON,
    PERSON_SIMPLE,
    PHONE,
    PLAY,
    PLUS,
    PLUS_CIRCLE,
    PRESENTATION,
    PRINTER,
    PROHIBIT,
    PUSH_PIN,
    QUESTION,
    QUOTES,
    SCALES,
    SEAL_CHECK,
    SHARE_NETWORK,
    SHIELD_CHECK,
    SHIELD_WARNING,
    SIGN_IN,
    SIGN_OUT,
    SLIDERS_HORIZONTAL,
    SPARKLE,
    SPEAKER_HIGH,
    SPINNER,
    SQUARE,
    STAIRS,
    STAR,
    STETHOSCOPE,
    STUDENT,
    SUN,
    TARGET,
    TEXT_AA,
    TEXTBOX,
    THUMBS_DOWN,
    THUMBS_UP,
    TIMER,
    TRANSLATE,
    TRASH,
    TREE_STRUCTURE,
    TREND_UP,
    USER,
    USER_CIRCLE,
    USER_PLUS,
    USERS,
    USERS_THREE,
    VIDEO_CAMERA,
    WARNING,
    WARNING_CIRCLE,
    WIFI_HIGH,
    WRENCH,
    X,
    X_CIRCLE,
];

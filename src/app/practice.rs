//! The practice folder: cases nobody lives, the people who are often at the table of their schools, and an invented
//! school calendar.
//!
//! A team learns the program here, so its files go the same way as theirs: written to a folder of their own in app-data,
//! opened and saved like any other. Everything in them is invented; nothing of a real pupil may ever be added. There is one
//! of every kind of meeting. Two are the worked cases of the domain, both complete: Sem's (2026-P7Q2) and Yara's
//! (2026-Y3M9). Yara's stands there a second time as it was prepared (2026-Y3V7), to practise the meeting with: it begins
//! five minutes after the practice clock starts. Meetings that were already held name no kept copy of their template: they
//! open with ours as it is now.

/// Every file of the practice folder: its name in the folder and its bytes.
pub const FILES: &[(&str, &[u8])] = &[
    ("2026-B6N4.ron", include_bytes!("../../assets/practice/2026-B6N4.ron")),
    ("2026-D7L3.ron", include_bytes!("../../assets/practice/2026-D7L3.ron")),
    ("2026-G3V7.ron", include_bytes!("../../assets/practice/2026-G3V7.ron")),
    ("2026-H2Q9.ron", include_bytes!("../../assets/practice/2026-H2Q9.ron")),
    ("2026-K5T8.ron", include_bytes!("../../assets/practice/2026-K5T8.ron")),
    ("2026-L4X6.ron", include_bytes!("../../assets/practice/2026-L4X6.ron")),
    ("2026-P7Q2.ron", include_bytes!("../../assets/practice/2026-P7Q2.ron")),
    ("2026-R8D5.ron", include_bytes!("../../assets/practice/2026-R8D5.ron")),
    ("2026-Y3M9.ron", include_bytes!("../../assets/practice/2026-Y3M9.ron")),
    ("2026-Y3V7.ron", include_bytes!("../../assets/practice/2026-Y3V7.ron")),
    ("holidays.ron", include_bytes!("../../assets/practice/holidays.ron")),
    ("people.ron", include_bytes!("../../assets/practice/people.ron")),
];

//! The practice folder: five cases nobody lives, and the people who are often at the table of their two schools.
//!
//! A team learns the program here, so its files go the same way as theirs: written to a folder of their own in app-data,
//! opened and saved like any other. Everything in them is invented; nothing of a real pupil may ever be added. Two are the
//! worked cases of the domain. Yara's stands as it was prepared, because her meeting begins five minutes after the practice
//! clock starts; Sem's is complete. Meetings that were already held name no kept copy of their template: they open with
//! ours as it is now.

/// Every file of the practice folder: its name in the folder and its bytes.
pub const FILES: &[(&str, &[u8])] = &[
    ("2026-B6N4.ron", include_bytes!("../../assets/practice/2026-B6N4.ron")),
    ("2026-G3V7.ron", include_bytes!("../../assets/practice/2026-G3V7.ron")),
    ("2026-P7Q2.ron", include_bytes!("../../assets/practice/2026-P7Q2.ron")),
    ("2026-R8D5.ron", include_bytes!("../../assets/practice/2026-R8D5.ron")),
    ("2026-Y3M9.ron", include_bytes!("../../assets/practice/2026-Y3M9.ron")),
    ("people.ron", include_bytes!("../../assets/practice/people.ron")),
];

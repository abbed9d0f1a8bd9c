//! The lists of a case: who is there, who may know what, who does what.

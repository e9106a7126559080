//! The reader against pages of its own and the saved ones.

//! Statuses of a range that a document declares, such as `4XX`.

/// An HTTP status of a declared range: `4XX` is `Status<400, 499>`.
///
/// ```
/// use specwright_runtime::Status;
///
/// assert_eq!(Status::<400, 499>::new(404).unwrap().get(), 404);
/// assert!(Status::<400, 499>::new(500).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status<const LOW: u16, const HIGH: u16>(u16);

impl<const LOW: u16, const HIGH: u16> Status<LOW, HIGH> {
    /// Returns the status if it is in the range.
    pub const fn new(status: u16) -> Option<Self> {
        if LOW <= status && status <= HIGH { Some(Status(status)) } else { None }
    }

    /// Returns the number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

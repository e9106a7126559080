//! Integers with bounds.

/// An integer that lies within bounds, by construction: `strict_integer!(Type, i32, Some(1), None)`.
#[macro_export]
macro_rules! strict_integer {
    ($name:ident, $repr:ident, $minimum:expr, $maximum:expr) => {
        $crate::__integer!($name, $repr, $minimum, $maximum);

        impl $name {
            /// The value, if it lies within the bounds.
            pub const fn new(value: $repr) -> Option<Self> {
                if value < Self::MIN.0 || value > Self::MAX.0 { None } else { Some(Self(value)) }
            }

            /// The least value.
            pub const MIN: Self = Self(match $minimum {
                Some(minimum) => minimum,
                None => $repr::MIN,
            });

            /// The greatest value.
            pub const MAX: Self = Self(match $maximum {
                Some(maximum) => maximum,
                None => $repr::MAX,
            });
        }

        impl TryFrom<$repr> for $name {
            type Error = $crate::Constraint;

            fn try_from(value: $repr) -> Result<Self, $crate::Constraint> {
                if value < Self::MIN.0 {
                    Err($crate::Constraint::Minimum(i64::from(Self::MIN.0)))
                } else if value > Self::MAX.0 {
                    Err($crate::Constraint::Maximum(i64::from(Self::MAX.0)))
                } else {
                    Ok(Self(value))
                }
            }
        }

        impl $crate::FromText for $name {
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                <$repr as $crate::FromText>::from_text(text)?.try_into()
            }
        }

        $crate::__decode!($name, |deserializer| {
            let value = <$repr as $crate::Decode>::decode(deserializer)?;
            value.try_into().map_err($crate::__private::serde::de::Error::custom)
        });
    };
}

/// An integer as it came, with its documented bounds: `open_integer!(Type, i32, None, Some(9))`.
#[macro_export]
macro_rules! open_integer {
    ($name:ident, $repr:ident, $minimum:expr, $maximum:expr) => {
        $crate::__integer!($name, $repr, $minimum, $maximum);

        impl $name {
            /// The value as it is, also outside the documented bounds.
            pub const fn new(value: $repr) -> Self {
                Self(value)
            }

            /// Whether the value lies within the documented bounds.
            pub const fn is_documented(self) -> bool {
                let (minimum, maximum): (Option<$repr>, Option<$repr>) = ($minimum, $maximum);
                let low = match minimum {
                    Some(minimum) => self.0 >= minimum,
                    None => true,
                };
                let high = match maximum {
                    Some(maximum) => self.0 <= maximum,
                    None => true,
                };
                low && high
            }
        }

        impl From<$repr> for $name {
            fn from(value: $repr) -> Self {
                Self(value)
            }
        }

        impl $crate::FromText for $name {
            /// A parameter is part of a request, so the bounds hold.
            fn from_text(text: &str) -> Result<Self, $crate::Constraint> {
                let value = Self(<$repr as $crate::FromText>::from_text(text)?);
                let (minimum, maximum): (Option<$repr>, Option<$repr>) = ($minimum, $maximum);
                match (minimum, maximum) {
                    (Some(minimum), _) if value.0 < minimum => {
                        Err($crate::Constraint::Minimum(i64::from(minimum)))
                    }
                    (_, Some(maximum)) if value.0 > maximum => {
                        Err($crate::Constraint::Maximum(i64::from(maximum)))
                    }
                    _ => Ok(value),
                }
            }
        }

        $crate::__decode!($name, |deserializer| {
            <$repr as $crate::Decode>::decode(deserializer).map(Self)
        });
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __integer {
    ($name:ident, $repr:ident, $minimum:expr, $maximum:expr) => {
        impl $name {
            /// The plain number.
            pub const fn get(self) -> $repr {
                self.0
            }
        }

        impl From<$name> for $repr {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Constraint;

            fn from_str(text: &str) -> Result<Self, $crate::Constraint> {
                <Self as $crate::FromText>::from_text(text)
            }
        }

        impl $crate::Described for $name {
            const TYPE: $crate::TypeInfo = {
                let (minimum, maximum): (Option<$repr>, Option<$repr>) = ($minimum, $maximum);
                $crate::TypeInfo::named::<Self>(
                    stringify!($name),
                    $crate::Shape::Integer {
                        bits: $repr::BITS as u8,
                        minimum: match minimum {
                            Some(minimum) => Some(minimum as i64),
                            None => None,
                        },
                        maximum: match maximum {
                            Some(maximum) => Some(maximum as i64),
                            None => None,
                        },
                    },
                )
            };
        }

        $crate::__plain!($name, $repr);
    };
}

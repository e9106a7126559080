//! Numbers as decimal texts write them into exact values: order and multiples without rounding.

use std::cmp::Ordering;
use std::fmt::{self, Write};

/// A finite decimal number, exact: `coefficient × 10^exponent`.
///
/// ```
/// use specwright_runtime::Decimal;
///
/// let price = Decimal::from_f64(19.99).unwrap();
/// assert!(price.is_multiple_of(Decimal::new(1, -2)));
/// assert!(price < Decimal::new(20, 0));
/// assert_eq!(price.to_string(), "19.99");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// Below 2^64 in magnitude, and without trailing zeros, so that equal numbers are equal fields.
    coefficient: i128,
    exponent: i32,
}

/// `10^DIGITS` is more than any coefficient, and a coefficient times less than that fits a `u128`.
const DIGITS: u32 = 20;

impl Decimal {
    /// The number `coefficient × 10^exponent`: `1.5` is `Decimal::new(15, -1)`.
    pub const fn new(coefficient: i64, exponent: i32) -> Decimal {
        Decimal::canonical(coefficient as i128, exponent)
    }

    /// The decimal that the shortest text of a float shows; `None` for what is not finite.
    pub fn from_f64(number: f64) -> Option<Decimal> {
        if !number.is_finite() {
            return None;
        }
        let mut text = Scientific::default();
        write!(text, "{number:e}").ok()?;
        let magnitude = Decimal::canonical(text.digits, text.exponent - text.decimals);
        let sign = if number < 0.0 { -1 } else { 1 };
        Some(Decimal { coefficient: sign * magnitude.coefficient, ..magnitude })
    }

    /// Whether the number is a whole number times `of`. Of zero, only zero is.
    pub fn is_multiple_of(self, of: Decimal) -> bool {
        let number = self.coefficient.unsigned_abs();
        let of_number = of.coefficient.unsigned_abs();
        if number == 0 || of_number == 0 {
            return number == 0;
        }
        let shift = i64::from(self.exponent) - i64::from(of.exponent);
        match u32::try_from(shift) {
            Ok(shift) => {
                let remainder = number % of_number * power_of_ten(shift, of_number);
                remainder.is_multiple_of(of_number)
            }
            // The coefficient would need more zeros at its end than it has digits.
            Err(_) if shift <= -i64::from(DIGITS) => false,
            Err(_) => number.is_multiple_of(of_number * 10_u128.pow(shift.unsigned_abs() as u32)),
        }
    }

    const fn canonical(mut coefficient: i128, mut exponent: i32) -> Decimal {
        if coefficient == 0 {
            return Decimal { coefficient, exponent: 0 };
        }
        while coefficient % 10 == 0 && exponent < i32::MAX {
            coefficient /= 10;
            exponent += 1;
        }
        Decimal { coefficient, exponent }
    }

    /// The order of the numbers without their signs.
    fn cmp_magnitude(self, other: Decimal) -> Ordering {
        let shift = i64::from(self.exponent) - i64::from(other.exponent);
        let number = self.coefficient.unsigned_abs();
        let other = other.coefficient.unsigned_abs();
        if number == 0 || other == 0 {
            number.cmp(&other)
        } else if shift >= i64::from(DIGITS) {
            Ordering::Greater
        } else if shift <= -i64::from(DIGITS) {
            Ordering::Less
        } else if shift >= 0 {
            (number * 10_u128.pow(shift as u32)).cmp(&other)
        } else {
            number.cmp(&(other * 10_u128.pow(shift.unsigned_abs() as u32)))
        }
    }
}

impl From<i32> for Decimal {
    fn from(number: i32) -> Self {
        Decimal::new(number.into(), 0)
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Decimal::new(number, 0)
    }
}

impl From<u64> for Decimal {
    fn from(number: u64) -> Self {
        Decimal::canonical(number.into(), 0)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.coefficient.signum().cmp(&other.coefficient.signum()).then_with(|| {
            if self.coefficient < 0 {
                other.cmp_magnitude(*self)
            } else {
                self.cmp_magnitude(*other)
            }
        })
    }
}

/// Without an exponent where the text is short: `0.01`, `100`, `1e300`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.coefficient.unsigned_abs();
        let exponent = i64::from(self.exponent);
        if self.coefficient < 0 {
            f.write_char('-')?;
        }
        // Nearly every limit is a plain integer.
        if let (Ok(number), 0..=3) = (u64::try_from(number), exponent) {
            let zeros = ["", "0", "00", "000"][exponent as usize];
            return write!(f, "{number}").and_then(|()| f.write_str(zeros));
        }
        let digits = i64::from(number.checked_ilog10().unwrap_or_default()) + 1;
        // Digits before the decimal point, where it is negative zeros behind it.
        let whole = digits + exponent;
        match (exponent, whole) {
            (0.., ..=21) => write!(f, "{number}{:0<1$}", "", exponent as usize),
            (..0, -5..) => {
                let ten = 10_u128.pow(exponent.unsigned_abs() as u32);
                write!(f, "{}.{:02$}", number / ten, number % ten, exponent.unsigned_abs() as usize)
            }
            _ => {
                let ten = 10_u128.pow(digits as u32 - 1);
                write!(f, "{}", number / ten)?;
                if digits > 1 {
                    write!(f, ".{:01$}", number % ten, digits as usize - 1)?;
                }
                write!(f, "e{}", whole - 1)
            }
        }
    }
}

/// `10^exponent` modulo a number below 2^64, by squaring.
fn power_of_ten(mut exponent: u32, modulus: u128) -> u128 {
    let mut power = 1 % modulus;
    let mut square = 10 % modulus;
    while exponent > 0 {
        if exponent % 2 == 1 {
            power = power * square % modulus;
        }
        square = square * square % modulus;
        exponent /= 2;
    }
    power
}

/// Reads the text of a float with `{:e}` as it is written; its sign is known from elsewhere.
#[derive(Default)]
struct Scientific {
    /// The digits before and behind the decimal point; a float has 17 at most.
    digits: i128,
    /// How many of the digits stand behind the decimal point.
    decimals: i32,
    exponent: i32,
    part: Part,
    exponent_sign: Sign,
}

#[derive(Clone, Copy, Default)]
enum Part {
    #[default]
    Whole,
    Decimals,
    Exponent,
}

#[derive(Clone, Copy, Default)]
enum Sign {
    #[default]
    Plus,
    Minus,
}

impl fmt::Write for Scientific {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            let digit = i32::from(byte.wrapping_sub(b'0'));
            match (self.part, byte) {
                (Part::Whole, b'0'..=b'9') => self.digits = self.digits * 10 + i128::from(digit),
                (Part::Decimals, b'0'..=b'9') => {
                    self.digits = self.digits * 10 + i128::from(digit);
                    self.decimals += 1;
                }
                (Part::Exponent, b'0'..=b'9') => {
                    let digit = match self.exponent_sign {
                        Sign::Plus => digit,
                        Sign::Minus => -digit,
                    };
                    self.exponent = self.exponent * 10 + digit;
                }
                (Part::Exponent, b'-') => self.exponent_sign = Sign::Minus,
                (Part::Whole, b'.') => self.part = Part::Decimals,
                (Part::Whole | Part::Decimals, b'e') => self.part = Part::Exponent,
                (Part::Whole, b'-') => {}
                _ => return Err(fmt::Error),
            }
        }
        Ok(())
    }
}

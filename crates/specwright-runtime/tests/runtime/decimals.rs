//! Decimals: texts, order, multiples.

use std::cmp::Ordering;

use specwright_runtime::Decimal;

const CENT: Decimal = Decimal::new(1, -2);

fn float(number: f64) -> Decimal {
    Decimal::from_f64(number).unwrap()
}

fn whole(number: i64) -> Decimal {
    Decimal::from(number)
}

fn check_text(decimal: Decimal, expected: &str) {
    assert_eq!(decimal.to_string(), expected, "{decimal:?}");
}

#[test]
fn texts_are_plain_where_short() {
    check_text(CENT, "0.01");
    check_text(Decimal::new(100, 0), "100");
    check_text(Decimal::new(15, -1), "1.5");
    check_text(Decimal::new(-150, -2), "-1.5");
    check_text(Decimal::new(1, 300), "1e300");
    check_text(Decimal::new(1, 20), "100000000000000000000");
    check_text(Decimal::new(1, 21), "1e21");
    check_text(Decimal::new(1234, -9), "0.000001234");
    check_text(Decimal::new(1234, -10), "1.234e-7");
    check_text(Decimal::new(-12034, 100), "-1.2034e104");
    check_text(Decimal::new(10001, -3), "10.001");
    check_text(Decimal::new(0, 7), "0");
    check_text(Decimal::new(1, i32::MIN), "1e-2147483648");
    check_text(Decimal::new(i64::MIN, i32::MAX), "-9.223372036854775808e2147483665");
    check_text(Decimal::from(u64::MAX), "18446744073709551615");
    check_text(Decimal::from(i64::MIN), "-9223372036854775808");
}

#[test]
fn floats_are_their_shortest_text() {
    check_text(float(0.1), "0.1");
    check_text(float(19.99), "19.99");
    check_text(float(-2.5), "-2.5");
    check_text(float(-0.0), "0");
    check_text(float(1e18), "1000000000000000000");
    check_text(float(123e-20), "1.23e-18");
    check_text(float(f64::MAX), "1.7976931348623157e308");
    check_text(float(f64::MIN_POSITIVE), "2.2250738585072014e-308");
    check_text(float(5e-324), "5e-324");
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(Decimal::from_f64(number), None);
    }
}

fn check_multiple(number: Decimal, of: Decimal, expected: bool) {
    assert_eq!(number.is_multiple_of(of), expected, "{number} of {of}");
}

#[test]
fn multiples_are_exact() {
    let cases = [
        (float(0.3), float(0.1), true),
        (float(19.99), CENT, true),
        (float(19.995), CENT, false),
        (float(1e18), whole(7), false),
        (float(7e18), whole(7), true),
        (float(1e308), float(1e-300), true),
        (float(1e308), float(3e-300), false),
        (float(9e307), float(3e-300), true),
        (float(1e-300), float(1e308), false),
        (float(1e22), whole(1024), true),
        (float(-0.0), CENT, true),
        (float(-0.3), float(0.1), true),
        (float(0.3), float(-0.1), true),
        (float(4.5), float(1.5), true),
        (float(5.0), float(1.5), false),
        (whole(200), whole(50), true),
        (whole(5), whole(10), false),
        (Decimal::from(u64::MAX), Decimal::from(u64::MAX), true),
        (Decimal::from(u64::MAX), Decimal::from(u64::MAX - 1), false),
        (Decimal::from(u64::MAX), whole(5), true),
        (Decimal::new(1, i32::MAX), Decimal::new(i64::MAX, i32::MIN), false),
        (Decimal::new(i64::MAX, i32::MAX), Decimal::new(i64::MAX, i32::MIN), true),
        (Decimal::new(100, i32::MAX), Decimal::new(10, i32::MAX), true),
        (whole(0), whole(0), true),
        (whole(1), whole(0), false),
    ];
    for (number, of, expected) in cases {
        check_multiple(number, of, expected);
    }
}

#[test]
fn order_is_exact() {
    let ascending = [
        Decimal::new(i64::MIN, i32::MAX),
        float(-1e300),
        Decimal::from(i64::MIN),
        whole(-11),
        float(-10.5),
        whole(-10),
        float(-1e-300),
        float(-0.0),
        Decimal::new(1, i32::MIN),
        float(0.1),
        float(0.30000000000000004),
        float(9.99),
        whole(10),
        whole(9_007_199_254_740_993),
        float(9_007_199_254_740_994.0),
        Decimal::from(u64::MAX - 1),
        Decimal::from(u64::MAX),
        float(1e20),
        float(1e300),
    ];
    for (index, low) in ascending.iter().enumerate() {
        assert_eq!(low.cmp(low), Ordering::Equal, "{low}");
        for high in &ascending[index + 1..] {
            assert_eq!(low.cmp(high), Ordering::Less, "{low} and {high}");
            assert_eq!(high.cmp(low), Ordering::Greater, "{high} and {low}");
            assert_ne!(low, high);
        }
    }
    assert_eq!(Decimal::new(150, -2), Decimal::new(15, -1));
    assert_eq!(Decimal::new(0, 5), whole(0));
    assert_eq!(float(1e3), Decimal::from(1000_u64));
}

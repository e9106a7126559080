//! `cargo fuzz run request`: any bytes as a request to the museum.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Err(problem) = fuzz::request::judge(bytes) {
        panic!("{problem}");
    }
});

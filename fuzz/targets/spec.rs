//! `cargo fuzz run spec`: any bytes as a spec.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Err(problem) = fuzz::spec::judge(bytes) {
        panic!("{problem}");
    }
});

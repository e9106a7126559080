//! `cargo fuzz run spec`: any bytes as a spec.
#![no_main]

use std::panic;

// The fuzzer ends the process at every panic; those of progenitor are caught, and tell the caller that there
// is no client.
libfuzzer_sys::fuzz_target!(
    init: {
        let end = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let foreign = ["progenitor", "typify", "schemars"];
            let place = info.location().map(|place| place.file()).unwrap_or_default();
            if !foreign.iter().any(|name| place.contains(&format!("/{name}"))) {
                end(info);
            }
        }));
    },
    |bytes: &[u8]| {
        if let Err(problem) = fuzz::spec::judge(bytes) {
            panic!("{problem}");
        }
    }
);

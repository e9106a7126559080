//! Generates client and server of `clock.yaml`.

fn main() -> Result<(), specwright_build::Error> {
    specwright_build::Builder::new("clock.yaml").client(true).server(true).generate()
}

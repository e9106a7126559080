//! Generates types, client and server of `archive.yaml`.

fn main() -> Result<(), specwright_build::Error> {
    specwright_build::Builder::new("archive.yaml").client(true).server(true).generate()
}

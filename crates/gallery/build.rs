//! Generates types and the server of `spec/gallery.yaml`.

fn main() -> Result<(), specwright_build::Error> {
    specwright_build::Builder::new("../../spec/gallery.yaml").server(true).generate()
}

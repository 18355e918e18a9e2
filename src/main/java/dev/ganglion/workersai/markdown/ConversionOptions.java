package dev.ganglion.workersai.markdown;

import java.util.Optional;

/// How documents are converted. What is left open is as the service sees fit.
///
/// @param picture the language for documents that are pictures themselves
/// @param pdfMetadata whether a PDF's title, author and the like come along
public record ConversionOptions(
        Optional<Language> picture,
        PictureOptions html,
        PictureOptions pdf,
        PictureOptions docx,
        Optional<Boolean> pdfMetadata) {
    /// Everything as the service sees fit.
    public static final ConversionOptions USUAL = new ConversionOptions(
            Optional.empty(), PictureOptions.USUAL, PictureOptions.USUAL, PictureOptions.USUAL, Optional.empty());
}

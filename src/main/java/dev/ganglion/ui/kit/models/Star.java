package dev.ganglion.ui.kit.models;

import javafx.scene.shape.SVGPath;

/// The sign of a favourite; the sheet fills it or leaves it an outline.
final class Star extends SVGPath {
    Star() {
        getStyleClass().add("star");
        setContent("M7 0.9 L8.9 4.8 13.2 5.4 10.1 8.4 10.8 12.7 7 10.7 3.2 12.7 3.9 8.4 0.8 5.4 5.1 4.8 Z");
    }
}

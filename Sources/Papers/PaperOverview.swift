package import LedgerModel
package import Wording

/// A number that stands for itself, large, with what it counts below it.
package struct PaperFigure: Hashable, Sendable {
    package var label: SafeText
    package var value: SafeText
    /// Its colour.
    package var light: Light

    package init(label: SafeText, value: SafeText, light: Light = .none) {
        self.label = label
        self.value = value
        self.light = light
    }
}

/// Days in their order, and what is due on each.
package struct PaperTimeline: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var day: CalendarDate
        package var text: SafeText
        package var light: Light

        package init(day: CalendarDate, text: SafeText, light: Light) {
            self.day = day
            self.text = text
            self.light = light
        }
    }

    package var title: SafeText
    package var entries: [Entry]

    package init(title: SafeText, entries: [Entry]) {
        self.title = title
        self.entries = entries
    }
}

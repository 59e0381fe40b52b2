// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QKeySequence>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace drawbridge {

/// An entry of the palette.
struct PaletteEntry {
    QString text;
    QString detail; ///< menu path, or what kind of thing it is
    QKeySequence shortcut;
    QIcon icon;
    bool enabled = true;
    std::function<void()> run;
};

/// A matching entry.
struct RankedEntry {
    PaletteEntry entry;
    std::vector<int> positions; ///< indices of the matched letters in its text
};

/// Matching entries, best first, disabled ones last. With nothing typed: those in `recent` first (latest
/// first), then the others in order. Ties keep their order.
std::vector<RankedEntry> rankEntries(const std::vector<PaletteEntry>& entries, const QString& typed,
                                     const QStringList& recent);

/// Command palette: runs anything by typing a few of its letters. Covers the upper part of the window; closes
/// after a run, on Escape and on a click outside. Recent commands come first (QSettings "palette/recent").
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    /// `more` returns further entries for the typed text; ties keep their order.
    void open(std::vector<PaletteEntry> entries,
              std::function<std::vector<PaletteEntry>(const QString&)> more = {});
    void closePalette(); ///< returns the focus

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Model;
    void refresh();
    void place();
    void step(int by);
    void runRow(int row);
    void remember(const PaletteEntry& entry);
    bool fieldKey(int key);

    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_nothing;
    Model* m_model;
    std::vector<PaletteEntry> m_entries;
    std::function<std::vector<PaletteEntry>(const QString&)> m_more;
    QPointer<QWidget> m_focusBefore;
};

} // namespace drawbridge

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

/// One line of the palette.
struct PaletteEntry {
    QString text;
    QString detail; ///< where it is otherwise, or what it is
    QKeySequence shortcut;
    QIcon icon;
    bool enabled = true;
    std::function<void()> run;
};

/// An entry as it is listed for what was typed.
struct RankedEntry {
    PaletteEntry entry;
    std::vector<int> places; ///< the letters of its text that were typed
};

/// The entries that match, best first, those that cannot be done now at the end. With nothing typed all of
/// them in their order, but first those named in `recent`, the latest first. Deterministic: ties keep their
/// order.
std::vector<RankedEntry> rankEntries(const std::vector<PaletteEntry>& entries, const QString& typed,
                                     const QStringList& recent);

/// Everything that can be done, by typing a few letters of it. Lies over the upper part of the window; closes
/// when something is run, by Escape, and when one clicks beside it. What was run lately comes first when it
/// opens (QSettings "palette/recent").
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    /// `more` gives further entries for what is typed; their order counts where they match equally.
    void open(std::vector<PaletteEntry> entries,
              std::function<std::vector<PaletteEntry>(const QString&)> more = {});
    void closePalette(); ///< gives the focus back

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

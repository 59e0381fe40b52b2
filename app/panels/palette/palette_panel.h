// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/choices.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace drawbridge {

/// The kinds that can be placed: dragged to the canvas, or clicked to be put in its middle.
class PalettePanel : public QWidget {
    Q_OBJECT
public:
    explicit PalettePanel(QWidget* parent = nullptr);

signals:
    void componentChosen(ComponentKind kind);
    void siteChosen(SiteKind kind);
    void networkChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry {
        QToolButton* button = nullptr;
        QString label;
        QString words; ///< that find it besides
        bool site = false;
    };
    void addKinds();
    bool isFound(const Entry& entry, const QString& text) const;
    void filter(const QString& text);
    void chooseFirst();

    int m_columns = 2;
    QLineEdit* m_search = nullptr;
    QLabel* m_nothing = nullptr;
    QGridLayout* m_grid = nullptr;
    QLabel* m_sitesTitle = nullptr;
    std::vector<Entry> m_entries;
};

} // namespace drawbridge

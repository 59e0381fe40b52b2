// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QLineEdit;
class QToolButton;

namespace drawbridge {

/// Finds parts of the diagram: a slim bar at the upper right of the widget it is on. Selects the hit it is at
/// and has it brought into view; follows the plan while it is open.
class SearchBar : public QFrame {
    Q_OBJECT
public:
    SearchBar(Session& session, QWidget* canvas);

    const std::vector<EntityRef>& hits() const { return m_hits; }

public slots:
    void open(); ///< or, when it is open, to its field with all of the text chosen
    void closeBar();
    void next(); ///< round and round; opens the bar when it is closed
    void previous();

signals:
    void hitsChanged(const QSet<QString>& diagramKeys); ///< empty once it is closed
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find();
    int firstHere() const;
    void follow();
    void setHits(std::vector<EntityRef> hits);
    void step(int by);
    void goTo(int hit);
    void refreshCount();
    void place();
    bool fieldKey(int key, Qt::KeyboardModifiers modifiers);

    Session& m_session;
    QLineEdit* m_field;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    std::vector<EntityRef> m_hits;
    int m_current = -1; ///< index in m_hits
};

} // namespace drawbridge

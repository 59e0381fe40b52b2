// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QWidget>

class QVBoxLayout;

namespace drawbridge {

/// What several selected things are: their names, or, when they are of different kinds, a link for each kind
/// that narrows the selection to it, and what can be done with all of them.
class ManyBlock : public QWidget {
    Q_OBJECT
public:
    explicit ManyBlock(Session& session, QWidget* parent = nullptr);
    void show(const std::vector<EntityRef>& entities);

private:
    QWidget* addNames(const std::vector<EntityRef>& entities);
    void addKind(const std::vector<EntityRef>& entities);

    Session& m_session;
    std::vector<EntityRef> m_shown;
    QStringList m_names;
    QVBoxLayout* m_column = nullptr;
};

} // namespace drawbridge

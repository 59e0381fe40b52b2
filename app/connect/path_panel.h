// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/connect_results.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace drawbridge {

/// The way of one access, hop by hop, with what decides at each.
class PathPanel : public QWidget {
    Q_OBJECT
public:
    explicit PathPanel(QWidget* parent = nullptr);
    void show(const RecoveryGraph& graph, const net::ComparedAccess& access, const net::AccessResult& now,
              bool isAfter);
    void clear();
    QString text() const; ///< all that it says, a line each

signals:
    void componentChosen(const EntityRef& entity);

private:
    void addHop(const RecoveryGraph& graph, const net::Hop& hop, bool isLast);
    void addRules(const RecoveryGraph& graph, int node, int deciding);
    void addLine(const QString& text, const char* role);

    QVBoxLayout* m_column;
    QStringList m_lines;
};

} // namespace drawbridge

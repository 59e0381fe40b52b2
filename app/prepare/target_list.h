// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prepare/state/target_lines.h"
#include "core/analysis/preparation/preparation.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace drawbridge {

/// How many targets are met, missed and unknown, as a bar and a few lines that can be asked why.
class TargetList : public QWidget {
    Q_OBJECT
public:
    explicit TargetList(QWidget* parent = nullptr);
    /// `open`: targets that are asked for and not given.
    void show(const std::vector<TargetLine>& lines, const std::vector<TargetQuestion>& open);
    QString summary() const;

signals:
    void asked(const TargetLine& line, QWidget* anchor);
    void targetWanted(const QString& key); ///< of a question

private:
    class Bar;
    void addLine(const QString& icon, const QColor& ink, const QString& name, const QString& target,
                 const QString& value, QWidget* link);
    void addTarget(const TargetLine& line);
    void addOpen(const TargetQuestion& question);

    QLabel* m_summary;
    Bar* m_bar;
    QVBoxLayout* m_lines;
};

} // namespace drawbridge

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/preparation/preparation.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace drawbridge {

/// Asks for the targets that are lacking: a field for each, as durations are typed elsewhere. Fields stay
/// while their question does.
class TargetQuestionsRow : public QFrame {
    Q_OBJECT
public:
    explicit TargetQuestionsRow(QWidget* parent = nullptr);
    void show(const std::vector<TargetQuestion>& questions, const std::map<QString, Targets>& answers);
    bool isOpen() const { return m_isOpen; }
    bool hasWrong() const; ///< something typed is no duration
    void focusField(const QString& key);
    QLineEdit* field(const QString& key, bool rpo) const;

signals:
    /// Absent: not given, or no longer.
    void answered(const QString& key, const Targets& targets);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Asked {
        TargetQuestion question;
        QWidget* box = nullptr;
        QLineEdit* rto = nullptr;
        QLineEdit* rpo = nullptr;
    };
    void rebuild(const std::vector<TargetQuestion>& questions, const std::map<QString, Targets>& answers);
    Asked makeFields(const TargetQuestion& question, const Targets& answer);
    QLineEdit* makeField(const QString& key, const QString& what, const std::optional<Seconds>& value);
    void place();
    void take(const Asked& asked);
    void refresh(const std::map<QString, Targets>& answers);

    QLabel* m_mark;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_wrong;
    QGridLayout* m_grid;
    std::vector<Asked> m_asked;
    int m_more = 0; ///< questions without fields
    int m_columns = 0;
    bool m_isOpen = true;
};

} // namespace drawbridge

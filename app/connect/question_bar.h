// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "core/analysis/network/access_analysis.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace drawbridge {

/// "Can X reach Y on Z?", with the answer in words on the same line.
class QuestionBar : public QFrame {
    Q_OBJECT
public:
    explicit QuestionBar(Session& session, QWidget* parent = nullptr);
    void refreshNames();
    void ask(const QString& from, const QString& to, const QString& port);
    void answer(const QString& sentence, bool isGood);
    QString answerText() const;

signals:
    void asked(const TrafficEnd& from, const TrafficEnd& to, const PortRange& port);

private:
    void submit();
    std::optional<TrafficEnd> endIn(const QComboBox& box);

    Session& m_session;
    QComboBox* m_from;
    QComboBox* m_to;
    QLineEdit* m_port;
    QLabel* m_answer;
};

} // namespace drawbridge

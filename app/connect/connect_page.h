// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/mode_page.h"
#include "app/common/session.h"
#include "app/connect/connect_results.h"

class QCheckBox;
class QLabel;
class QSlider;
class QStackedWidget;

namespace drawbridge {

class AccessMatrix;
class MappingCard;
class PageCard;
class PathPanel;
class QuestionBar;

/// Connect mode: who reaches what, before and after the failover and at each moment in between.
class ConnectPage : public ModePage {
    Q_OBJECT
public:
    explicit ConnectPage(Session& session, QWidget* parent = nullptr);
    QString hint() const override;
    QWidget* mainView() override;
    AccessMatrix* matrix() const { return m_matrix; }
    PathPanel* path() const { return m_path; }
    QuestionBar* question() const { return m_question; }
    QSlider* slider() const { return m_slider; }
    MappingCard* mapping() const { return m_mapping; }

signals:
    void importWanted();
    void generateWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Question {
        TrafficEnd from;
        TrafficEnd to;
        PortRange port;
    };
    QWidget* buildMoments();
    void refresh();
    void take(std::shared_ptr<const ConnectResults> results);
    void showMatrix();
    void showAccess(int access);
    void ask(const TrafficEnd& from, const TrafficEnd& to, const PortRange& port);
    void answer(const Question& question);
    void forgetQuestion();
    bool isStillThere(const TrafficEnd& end) const;
    void showWay(const Question& question);
    QString whenThrough(const TrafficEnd& from, const TrafficEnd& to, const PortRange& port) const;
    std::optional<Seconds> moment() const; ///< of the slider; absent: before, or all that comes back is back
    net::Moment chosenMoment() const;
    QString whatIsMissing() const;

    Session& m_session;
    Background m_work;
    std::shared_ptr<const ConnectResults> m_results;
    QuestionBar* m_question;
    QWidget* m_moments = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_when = nullptr;
    QCheckBox* m_differences = nullptr;
    PageCard* m_card = nullptr;
    AccessMatrix* m_matrix;
    QLabel* m_missing;
    QStackedWidget* m_stack = nullptr;
    MappingCard* m_mapping;
    PathPanel* m_path;
    int m_access = -1;               ///< that is shown
    std::optional<Question> m_asked; ///< the last; its answer follows the scenario, the plan and the slider
};

} // namespace drawbridge

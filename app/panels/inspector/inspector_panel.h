// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/record_context.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace drawbridge {

class ElidedLabel;
class ManyBlock;
class ManyContext;
class RecordForm;
class ScenarioBlock;

/// The form of what is selected: an entity of any kind, several of one kind, a dependency, or the project
/// when nothing is.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(Session& session, QWidget* parent = nullptr);
    ~InspectorPanel() override;
    /// Puts the cursor into the field that names the selection.
    void editName();
    RecordForm* form() const { return m_form; }

private:
    /// What the form is for; the form is made anew only when this changes.
    struct Subject {
        std::vector<EntityRef> entities;         ///< none: the project
        RecordPath path;                         ///< within the only entity
        std::optional<EntityRef> entity() const; ///< the only one
        bool isMany() const { return entities.size() > 1; }
        bool isMixed() const; ///< of different kinds
        friend bool operator==(const Subject&, const Subject&) = default;
    };
    Subject subjectOfSelection() const;
    void showSelection();
    void rebuild();
    void refresh();
    void refreshHeading();
    void finishInput();
    void buildHeading(QVBoxLayout* column);

    Session& m_session;
    KeptTexts m_kept;
    Subject m_subject;
    ElidedLabel* m_name = nullptr;
    QLabel* m_sort = nullptr;
    QToolButton* m_fail = nullptr;
    ScenarioBlock* m_scenario = nullptr;
    QWidget* m_scenarioRule = nullptr;
    ManyBlock* m_many = nullptr;
    QVBoxLayout* m_column = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_room = nullptr; ///< of SteadyScroll
    RecordContext* m_context = nullptr;
    ManyContext* m_manyContext = nullptr; ///< m_context, when it is one of many
    RecordForm* m_form = nullptr;
};

} // namespace drawbridge

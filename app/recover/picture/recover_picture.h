// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/picture/recover_board.h"

#include <QWidget>

#include <memory>

namespace drawbridge {

/// The estate at a point in the recovery, as a board of sites or as the plan's diagram. Names are omitted
/// when they would be too small to read.
class RecoverPicture : public QWidget {
    Q_OBJECT
public:
    explicit RecoverPicture(QWidget* parent = nullptr);

    void show(std::shared_ptr<const ScenarioAnalysis> analysis);
    void setNow(Seconds now);
    /// Shows this diagram instead of the board; null: the board.
    void setDiagram(std::shared_ptr<const Diagram> diagram);
    void setSelectedComponents(const std::vector<int>& components);
    /// Current phase of each component.
    const std::vector<RecoverPhase>& phases() const { return m_phases; }
    const Diagram& diagram() const { return m_planDiagram ? *m_planDiagram : m_board.diagram; }
    /// Maps diagram to widget coordinates.
    QRectF placeOf(const QRectF& rect) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void componentChosen(int component);
    void phasesChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void layOut();
    void refresh();
    int componentAt(const QPointF& position) const;
    std::shared_ptr<const ScenarioAnalysis> m_analysis;
    RecoverBoard m_board;
    std::shared_ptr<Diagram> m_planDiagram;
    std::vector<RecoverPhase> m_phases;
    std::vector<char> m_selected; ///< per component
    Seconds m_now{0};
};

} // namespace drawbridge

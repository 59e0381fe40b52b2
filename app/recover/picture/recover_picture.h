// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recover/picture/recover_board.h"

#include <QWidget>

#include <memory>

namespace drawbridge {

/// The estate at a moment of the recovery: its places, or the plan's own diagram. State is told three ways,
/// as on the canvas. Far out names are left away.
class RecoverPicture : public QWidget {
    Q_OBJECT
public:
    explicit RecoverPicture(QWidget* parent = nullptr);

    void show(std::shared_ptr<const ScenarioAnalysis> analysis);
    void setNow(Seconds now);
    /// The plan's diagram instead of the board; null: the board.
    void setDiagram(std::shared_ptr<const Diagram> diagram);
    void setSelectedComponents(const std::vector<int>& components);
    /// Of this moment, a component each.
    const std::vector<RecoverPhase>& phases() const { return m_phases; }
    const Diagram& diagram() const { return m_whole ? *m_whole : m_board.diagram; }
    /// Where a part of the diagram lies in the widget.
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
    std::shared_ptr<Diagram> m_whole;
    std::vector<RecoverPhase> m_phases;
    std::vector<char> m_selected; ///< per component
    Seconds m_now{0};
};

} // namespace drawbridge

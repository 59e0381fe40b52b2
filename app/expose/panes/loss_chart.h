// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/yearly/year_statistics.h"
#include "core/diagram/model/theme.h"

#include <QWidget>

#include <optional>

class QCPItemLine;
class QCPItemText;
class QCPItemTracer;
class QCustomPlot;

namespace drawbridge {

/// Loss exceedance curve: the chance that a year costs more than an amount, on a logarithmic axis; the budget
/// as a labelled line. The pointer, or the arrow keys, read it. Drawn with QCustomPlot.
class LossChart : public QWidget {
    Q_OBJECT
public:
    struct Curve {
        std::vector<ExceedancePoint> points; ///< rising losses
        std::vector<ExceedancePoint> better; ///< the same with changes, dashed; may be empty
        QString currency;
        std::optional<Money> budget;
    };
    explicit LossChart(QWidget* parent = nullptr);
    void show(Curve curve);
    void clear();
    /// What the chart says of an amount: "More than EUR 120,000: 3.2 % of years, one in 31".
    QString readingAt(Money loss) const;
    QString reading() const { return m_reading; } ///< that is shown; empty: none
    bool showsBudget() const { return m_budget != nullptr; }
    /// Writes the picture as PNG or SVG by the extension, on white. False if it cannot be written.
    bool writePicture(const QString& path);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void draw(const Theme& theme);
    void drawAxes(const Theme& theme);
    void drawCurve(const std::vector<ExceedancePoint>& points, const QPen& pen, const QColor& below);
    void drawBudget(const Theme& theme);
    void drawReading(const Theme& theme);
    void readAt(double minor);
    void hideReading();
    double chanceAt(double minor) const;
    double leastChance() const;

    QCustomPlot* m_plot;
    Curve m_curve;
    QString m_reading;
    double m_at = 0; ///< minor units that the reading is of
    QCPItemLine* m_budget = nullptr;
    QCPItemLine* m_mark = nullptr;
    QCPItemText* m_words = nullptr;
};

} // namespace drawbridge

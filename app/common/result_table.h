// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tone.h"
#include "core/model/plan.h"

#include <QAbstractTableModel>
#include <QFrame>
#include <QTableView>

#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace drawbridge {

struct ResultCell {
    QString text;
    Tone tone = Tone::Plain;
    bool right = false;
    bool strong = false;
    QString tip;
    QString below;   ///< second, smaller line
    double heat = 0; ///< 0 … 1: how much of the lost tint is behind it; less than 0: no cell at all
    QString icon;    ///< of resources/icons, in the tone's colour
};

struct ResultRow {
    std::vector<ResultCell> cells;
    std::optional<EntityRef> entity; ///< where a click goes
};

/// Results as rows of finished texts.
class ResultModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// `right`: columns of numbers; empty: all but the first are centred.
    void setColumns(const QStringList& titles, const std::vector<bool>& right);
    void setRows(std::vector<ResultRow> rows);
    const ResultRow* row(int index) const;
    const ResultCell* cell(const QModelIndex& index) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    std::vector<bool> m_right;
    std::vector<ResultRow> m_rows;
};

/// A table for results: rows in stripes, nothing to edit. entityChosen() on a click.
class ResultTable : public QTableView {
    Q_OBJECT
public:
    explicit ResultTable(QWidget* parent = nullptr);
    ResultModel& results() const { return *m_model; }
    /// Cells as tiles with heat, for a matrix.
    void showAsMatrix();

signals:
    void entityChosen(const EntityRef& entity);

private:
    ResultModel* m_model;
};

QColor toneColour(Tone tone);

/// A card of a page: title, a quiet line at its right, and a body.
class PageCard : public QFrame {
    Q_OBJECT
public:
    explicit PageCard(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QString title() const;
    void setAside(const QString& text);
    QString aside() const;
    void addToHead(QWidget* widget); ///< at its right
    QVBoxLayout* body() const { return m_body; }

private:
    QLabel* m_title;
    QLabel* m_aside;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
};

/// A card with the one figure that matters.
class FigureCard : public QFrame {
    Q_OBJECT
public:
    explicit FigureCard(const QString& label, QWidget* parent = nullptr);
    void setFigure(const QString& value, const QString& note, Tone tone = Tone::Plain);
    /// How it differs from what was planned, beside the figure; empty: nothing there.
    void setChange(const QString& change, Tone tone = Tone::Plain);
    QString value() const;
    QString note() const;
    QString change() const;

private:
    void tellName();
    QLabel* m_value;
    QLabel* m_change;
    QLabel* m_note;
    QString m_label;
};

} // namespace drawbridge

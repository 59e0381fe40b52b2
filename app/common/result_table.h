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
    double heat = 0; ///< 0 … 1: strength of the red background; less than 0: no tile
    QString icon;    ///< name in resources/icons, drawn in the tone's colour
};

inline ResultCell textCell(const QString& text, bool right = false, Tone tone = Tone::Plain,
                           bool strong = false, const QString& tip = {}) {
    return {text, tone, right, strong, tip, {}, 0, {}};
}

struct ResultRow {
    std::vector<ResultCell> cells;
    std::optional<EntityRef> entity; ///< selected by a click
};

/// Table model of formatted texts.
class ResultModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// `right`: right-aligned columns; empty: all but the first are centred.
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

/// A read-only, striped table. Emits entityChosen() on a click.
class ResultTable : public QTableView {
    Q_OBJECT
public:
    explicit ResultTable(QWidget* parent = nullptr);
    ResultModel& results() const { return *m_model; }
    /// Shows cells as heat-map tiles.
    void showAsMatrix();

signals:
    void entityChosen(const EntityRef& entity);

private:
    ResultModel* m_model;
};

QColor toneColour(Tone tone);

/// A card: title, secondary text at the right, body.
class PageCard : public QFrame {
    Q_OBJECT
public:
    explicit PageCard(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QString title() const;
    void setNote(const QString& text);
    QString note() const;
    void addToHead(QWidget* widget); ///< at the right
    QVBoxLayout* body() const { return m_body; }

private:
    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
};

/// A card with one headline figure.
class FigureCard : public QFrame {
    Q_OBJECT
public:
    explicit FigureCard(const QString& label, QWidget* parent = nullptr);
    void setFigure(const QString& value, const QString& note, Tone tone = Tone::Plain);
    /// Difference to the planned figure, shown beside it; empty: none.
    void setChange(const QString& change, Tone tone = Tone::Plain);
    QString label() const { return m_label; }
    QString value() const;
    QString note() const;
    QString change() const;
    /// Lets it be asked why: by a click, and by Return while it has the focus.
    void setAskable(bool askable);

signals:
    void asked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateAccessibleName();
    QLabel* m_value;
    QLabel* m_change;
    QLabel* m_note;
    QString m_label;
};

} // namespace drawbridge

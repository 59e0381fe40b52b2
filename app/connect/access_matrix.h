// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/access_look.h"
#include "app/connect/connect_results.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace drawbridge {

/// Sources down, destinations across; a tile an access. Rows with differences first.
class AccessMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// `moment` absent: when all that comes back is back.
    void show(const ConnectResults& results, std::optional<Seconds> moment, bool differencesOnly);

    struct Tile {
        int access = -1; ///< index in the results
        AccessLook look;
        QString port;
        QString signs;        ///< "✓ → ✕"
        bool isWrong = false; ///< breaks what the plan states
    };
    const Tile* tile(const QModelIndex& index) const;
    int accessAt(const QModelIndex& index) const;
    QModelIndex indexOf(int access) const;
    int shown() const { return m_shown; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_sources;
    QStringList m_destinations;
    std::vector<std::vector<Tile>> m_tiles; ///< by row and column
    int m_shown = 0;
};

class AccessMatrix : public QTableView {
    Q_OBJECT
public:
    explicit AccessMatrix(QWidget* parent = nullptr);
    AccessMatrixModel& tiles() const { return *m_model; }

signals:
    void accessChosen(int access);

private:
    AccessMatrixModel* m_model;
};

} // namespace drawbridge

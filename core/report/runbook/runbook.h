// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>
#include <vector>

/// A runbook as a document: sections of blocks, with every text and figure final. The renderers (PDF, HTML,
/// Markdown) only lay it out; they know nothing of plans.
namespace drawbridge::runbook {

struct Paragraph {
    QString text;
    bool secondary = false;
};

struct Heading { ///< within a section
    QString text;
};

/// The few figures that matter, as cards beside each other (at most five in a row).
struct Figure {
    QString label;
    QString value;
    QString note;
    bool missed = false;
};
struct Figures {
    std::vector<Figure> figures;
};

/// Lines to tick.
struct CheckList {
    QStringList lines;
};

struct Cell {
    QString text;
    bool missed = false; ///< in red
    bool strong = false;
    bool right = false; ///< numbers
    bool code = false;
};
struct Table {
    QStringList columns;                 ///< empty: no header row
    std::vector<double> widths;          ///< relative, one a column; empty: by content
    std::vector<std::vector<Cell>> rows; ///< as many cells as columns
    QString whenEmpty;                   ///< sentence shown in place of a table without rows
};

/// Gantt drawing: one row a component, bars in seconds after the incident.
struct GanttBar {
    qint64 startSeconds = 0;
    qint64 finishSeconds = 0;
    QString label;
    bool critical = false;
};
struct GanttRow {
    QString title;
    std::vector<GanttBar> bars;
    std::vector<qint64> targetsSeconds; ///< flags
};
struct Gantt {
    std::vector<GanttRow> rows;
    qint64 workStartsSeconds = 0; ///< before it: detection and declaration, shaded
};

struct Picture { ///< a topology diagram, scaled to the page's width
    Diagram diagram;
    QString caption;
};

/// One step of the recovery: box to tick, planned time, what to do, room to write.
struct StepCard {
    int number = 0;
    QString title;
    QString subtitle;    ///< "orders-db · DBA (1 person) · +49 69 0000 230"
    QString planned;     ///< "+0:55 – 1:00"
    QString plannedNote; ///< "planned, from the incident"
    bool critical = false;
    QString before;
    QString doText;  ///< a sentence
    QString command; ///< monospaced, each line kept
    QString goodWhen;
    QString ifNot;
};

struct Signatures {
    QStringList roles; ///< a line each for name, date, signature
};

using Block =
    std::variant<Paragraph, Heading, Figures, CheckList, Table, Gantt, Picture, StepCard, Signatures>;

struct Section {
    QString title; ///< numbered by the renderer, from 1
    QString lead;  ///< one sentence under the title
    bool newPage = true;
    std::vector<Block> blocks;
};

struct Document {
    QString plan;     ///< "Web shop"
    QString scenario; ///< "Frankfurt lost"
    QString organisation;
    QString version;        ///< "Version 12" or "Draft after 23 edits"
    QString date;           ///< as printed
    QString classification; ///< "Confidential"
    QString summary;        ///< on the cover: what this runbook is for, in two or three sentences
    std::vector<Figure> coverFigures;
    std::vector<Section> sections;
    QString language = QStringLiteral("en");
};

} // namespace drawbridge::runbook

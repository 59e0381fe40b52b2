// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagram/model/diagram.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>
#include <vector>

/// A runbook as a document: sections of blocks with final texts and figures. The renderers (PDF, HTML,
/// Markdown) only lay it out and know nothing about plans.
namespace drawbridge::runbook {

struct Paragraph {
    QString text;
    bool secondary = false;
};

/// Those that are not empty, with dots between.
inline QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

struct Heading { ///< within a section
    QString text;
    bool compact = false; ///< close to what is above
};

/// Headline figures as cards side by side, at most five in a row.
struct Figure {
    QString label;
    QString value;
    QString note;
    bool missed = false;
};
struct Figures {
    std::vector<Figure> figures;
};

/// Lines with check boxes.
struct CheckList {
    QStringList lines;
};

struct Cell {
    QString text;
    bool missed = false; ///< in red
    bool strong = false;
    bool right = false; ///< right-aligned, for numbers
    bool code = false;
};
struct Table {
    QStringList columns;                 ///< empty: no header row
    std::vector<double> widths;          ///< relative, one per column; empty: by content
    std::vector<std::vector<Cell>> rows; ///< one cell per column
    QString whenEmpty{};                 ///< sentence shown instead of an empty table
    bool compact = false;                ///< low rows, where much has to be on a page
};

/// Gantt chart: one row per component, times in seconds after the incident.
struct GanttBar {
    qint64 startSeconds = 0;
    qint64 finishSeconds = 0;
    QString label;
    bool critical = false;
    bool isOpen = false; ///< when it ends is unknown; start and finish are the earliest
};
struct GanttRow {
    QString title;
    std::vector<GanttBar> bars;
    std::vector<qint64> targetsSeconds; ///< drawn as flags
};
struct Gantt {
    std::vector<GanttRow> rows;
    qint64 workStartsSeconds = 0; ///< before it: detection and declaration, shaded
    QString criticalMeans{};      ///< what the dark bars are; empty: the critical path
    QString othersMean{};         ///< what the light ones are; empty: other work
};

struct Picture { ///< a topology diagram, scaled to the page's width
    Diagram diagram;
    QString caption;
};

/// One recovery step: check box, planned time, what to do, room for notes.
struct StepCard {
    int number = 0;
    QString title;
    QString subtitle;    ///< "orders-db · DBA (1 person) · +49 69 0000 230"
    QString planned;     ///< "+0:55 – 1:00"
    QString plannedNote; ///< "planned, after the incident"
    bool critical = false;
    QString before;
    QString atHand;  ///< credentials: "Backup key (Platform on call, at Amsterdam)"
    QString doText;  ///< a sentence
    QString command; ///< monospaced, line breaks kept
    QString goodWhen;
    QString ifNot;
};

struct Signatures {
    QStringList roles; ///< one line each for name, date, signature
};

/// Lines to write on by hand, each with blanks after their labels. With a title, in a frame.
struct WritingBox {
    QString title;
    QString note; ///< a sentence under the title
    std::vector<QStringList> rows;
};

/// Lines with bullets or numbers.
struct Bullets {
    QStringList lines;
    bool isNumbered = false;
};

struct CodeBlock { ///< monospaced, line breaks kept
    QString text;
};

/// Sites with what is in them, before and after: a picture that is readable however large the estate is.
struct SitePart {
    QString name;
    QString note; ///< "lost", "+4:25", "on docker-dr-1"
    DiagramState state = DiagramState::Neutral;
};
struct SiteBox {
    QString title;
    QString note;
    DiagramState state = DiagramState::Neutral;
    std::vector<SitePart> parts;
};
struct SiteMap {
    std::vector<SiteBox> sites;
};

using Block = std::variant<Paragraph, Heading, Figures, CheckList, Table, Gantt, Picture, StepCard,
                           Signatures, WritingBox, Bullets, CodeBlock, SiteMap>;

struct Section {
    QString title; ///< numbered by the renderer, from 1
    QString lead;  ///< one sentence under the title
    bool newPage = true;
    std::vector<Block> blocks;
    QString key{}; ///< in sectionTable(); empty: none
};

struct Document {
    QString plan;     ///< "Web shop"
    QString scenario; ///< "Frankfurt lost"
    QString organisation;
    QString version;        ///< "Version 12" or "Draft after 23 edits"
    QString date;           ///< as printed
    QString classification; ///< "Confidential"
    QString summary;        ///< on the cover: purpose of the runbook in two or three sentences
    QString kind;           ///< "Disaster recovery runbook", "Report of an exercise"; empty: a sheet
    QString header;         ///< of the organisation, at the top of every page
    QByteArray logo;        ///< PNG, checked; empty: none
    QString verified;       ///< whether an exercise has proven it; empty: not known
    std::vector<WritingBox> coverBoxes;
    std::vector<Figure> coverFigures;
    std::vector<Section> sections;
    QString language;     ///< code; empty: that of the program
    bool isSheet = false; ///< one section alone: no cover, no contents, no numbers
    bool isCard = false;  ///< everything on one page under a small head: no contents, no numbers
};

} // namespace drawbridge::runbook

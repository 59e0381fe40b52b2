// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/export/export_dialog.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "app/shell/export/export_folder.h"
#include "core/base/diagnostic.h"
#include "core/diagram/export/diagram_export.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLocale>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

constexpr double kLeastScale = 0.5;
constexpr double kMostScale = 8;
constexpr double kOwnScale = 0; ///< data of the entry "Custom"

struct FormatWords {
    ExportFormat format;
    const char* key; ///< file extension and settings value
    const char* label;
};
constexpr std::array<FormatWords, 4> kFormats{
    {{ExportFormat::Svg, "svg", QT_TRANSLATE_NOOP("drawbridge::ExportDialog", "SVG drawing")},
     {ExportFormat::Png, "png", QT_TRANSLATE_NOOP("drawbridge::ExportDialog", "PNG picture")},
     {ExportFormat::Pdf, "pdf", QT_TRANSLATE_NOOP("drawbridge::ExportDialog", "PDF document")},
     {ExportFormat::Dot, "dot", QT_TRANSLATE_NOOP("drawbridge::ExportDialog", "DOT for Graphviz")}}};

QString endingOf(ExportFormat format) {
    return QString::fromLatin1(kFormats.at(static_cast<std::size_t>(format)).key);
}

void choose(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

/// Small preview of the export.
class ExportDialog::Preview : public QWidget {
public:
    explicit Preview(QWidget* parent) : QWidget(parent) {
        setMinimumSize(320, 240);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        setAccessibleName(ExportDialog::tr("Preview"));
    }

    void show(const Diagram* diagram, const DiagramExport& how) {
        m_diagram = diagram;
        m_theme = loadTheme(how.theme);
        m_transparent = how.transparent;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(currentTheme().hairline);
        painter.setBrush(m_transparent ? currentTheme().panel : m_theme.background);
        painter.drawRoundedRect(frame, 6, 6);
        if (m_diagram != nullptr)
            paintDiagramInto(painter, room(frame.adjusted(8, 8, -8, -8)), *m_diagram, m_theme);
    }

private:
    /// The centred part of the frame that the diagram will take.
    QRectF room(const QRectF& frame) const {
        const QSizeF size = m_diagram->bounds.size();
        if (size.isEmpty())
            return frame;
        const double scale = std::min({frame.width() / size.width(), frame.height() / size.height(), 1.0});
        const double spare = std::max(0.0, frame.height() - size.height() * scale) / 2;
        return frame.adjusted(0, spare, 0, 0);
    }

    const Diagram* m_diagram = nullptr;
    Theme m_theme = loadTheme(QStringLiteral("light"));
    bool m_transparent = false;
};

ExportDialog::ExportDialog(Session& session, Exports& exports, QWidget* parent)
    : QDialog(parent), m_session(session), m_exports(exports) {
    setWindowTitle(tr("Export the diagram"));
    auto* choices = new QVBoxLayout;
    choices->addWidget(makeScopeBox());
    choices->addWidget(makeFormatBox());
    choices->addStretch();
    m_preview = new Preview(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(choices);
    row->addWidget(m_preview, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("&Export …"), QDialogButtonBox::AcceptRole);
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("Copy the diagram to the clipboard"));
    m_export->setDefault(true);
    m_export->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askPath);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyToClipboard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    restore();
    connect(m_scope, &QButtonGroup::idToggled, this, &ExportDialog::refresh);
    for (QComboBox* box : {m_format, m_scale, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_ownScale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::refresh);
    connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::refresh);
    refresh();
}

QWidget* ExportDialog::makeScopeBox() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLabel(tr("Content"), "section"));
    m_scope = new QButtonGroup(this);
    const auto add = [&](ExportScope scope, const QString& text, const char* name) {
        auto* button = new QRadioButton(text);
        button->setObjectName(QLatin1String(name));
        m_scope->addButton(button, static_cast<int>(scope));
        column->addWidget(button);
    };
    add(ExportScope::Page, tr("&This page"), "scopePage");
    add(ExportScope::Selection, tr("The &selection"), "scopeSelection");
    add(ExportScope::AllPages, tr("&All pages"), "scopeAll");
    m_scope->button(static_cast<int>(ExportScope::Selection))
        ->setEnabled(!diagrams(ExportScope::Selection).empty());
    m_scope->button(static_cast<int>(ExportScope::AllPages))->setEnabled(m_session.plan().pages.size() > 1);
    return box;
}

QWidget* ExportDialog::makeFormatBox() {
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 12, 0, 0);
    form->addRow(makeLabel(tr("Options"), "section"));
    m_format = new ComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    for (const FormatWords& each : kFormats)
        m_format->addItem(tr(each.label), QString::fromLatin1(each.key));
    m_theme = new ComboBox;
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_theme->addItem(tr("Black on white"), QStringLiteral("print"));
    m_scale = new ComboBox;
    m_scale->setObjectName(QStringLiteral("scale"));
    for (const double factor : {1.0, 2.0, 3.0})
        m_scale->addItem(tr("%1 ×").arg(factor), factor);
    m_scale->addItem(tr("Custom"), kOwnScale);
    m_ownScale = new QDoubleSpinBox;
    m_ownScale->setObjectName(QStringLiteral("ownScale"));
    m_ownScale->setRange(kLeastScale, kMostScale);
    m_ownScale->setSingleStep(0.5);
    m_ownScale->setSuffix(tr(" ×"));
    m_ownScale->setAccessibleName(tr("Scale"));
    constexpr int wide = 184; // fits the longest entry, also translated
    for (QComboBox* each : {m_format, m_theme})
        each->setMinimumWidth(wide);
    auto* scales = new QHBoxLayout;
    scales->addWidget(m_scale, 1);
    scales->addWidget(m_ownScale);
    m_size = makeLabel({}, "small");
    m_size->setObjectName(QStringLiteral("size"));
    m_transparent = new QCheckBox(tr("T&ransparent background"));
    m_transparent->setObjectName(QStringLiteral("transparent"));
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Colo&urs"), m_theme);
    form->addRow(tr("Sca&le"), scales);
    qobject_cast<QLabel*>(form->labelForField(scales))->setBuddy(m_scale);
    form->addRow(m_transparent);
    form->addRow(m_size);
    return box;
}

void ExportDialog::restore() {
    QSettings settings;
    settings.beginGroup(QStringLiteral("export"));
    auto* wanted = m_scope->button(settings.value(QStringLiteral("scope")).toInt());
    const bool possible = wanted != nullptr && wanted->isEnabled();
    (possible ? wanted : m_scope->button(static_cast<int>(ExportScope::Page)))->setChecked(true);
    choose(m_format, settings.value(QStringLiteral("format"), QStringLiteral("svg")));
    choose(m_theme, settings.value(QStringLiteral("theme"), QStringLiteral("light")));
    const double factor = settings.value(QStringLiteral("scale"), 2.0).toDouble();
    m_ownScale->setValue(factor);
    const int known = m_scale->findData(factor);
    m_scale->setCurrentIndex(known >= 0 ? known : m_scale->count() - 1);
    m_transparent->setChecked(settings.value(QStringLiteral("transparent")).toBool());
}

void ExportDialog::remember() const {
    QSettings settings;
    settings.beginGroup(QStringLiteral("export"));
    settings.setValue(QStringLiteral("scope"), m_scope->checkedId());
    settings.setValue(QStringLiteral("format"), m_format->currentData());
    settings.setValue(QStringLiteral("theme"), m_theme->currentData());
    settings.setValue(QStringLiteral("scale"), scale());
    settings.setValue(QStringLiteral("transparent"), m_transparent->isChecked());
}

ExportScope ExportDialog::scope() const {
    return static_cast<ExportScope>(m_scope->checkedId());
}

double ExportDialog::scale() const {
    const double factor = m_scale->currentData().toDouble();
    return factor > 0 ? factor : m_ownScale->value();
}

DiagramExport ExportDialog::chosen() const {
    DiagramExport how;
    how.scope = scope();
    how.format = kFormats.at(static_cast<std::size_t>(m_format->currentIndex())).format;
    how.scale = scale();
    how.theme = m_theme->currentData().toString();
    how.transparent = m_transparent->isChecked() && m_transparent->isEnabled();
    return how;
}

const std::vector<NamedDiagram>& ExportDialog::diagrams(ExportScope scope) const {
    const auto known = m_diagrams.find(scope);
    if (known != m_diagrams.end())
        return known->second;
    try {
        return m_diagrams[scope] = m_exports.diagrams(scope);
    } catch (const InputError&) { // nothing is selected
        return m_diagrams[scope] = {};
    }
}

void ExportDialog::refresh() {
    const auto format = kFormats.at(static_cast<std::size_t>(m_format->currentIndex())).format;
    const bool isPicture = format == ExportFormat::Svg || format == ExportFormat::Png;
    m_scale->setEnabled(format == ExportFormat::Png);
    m_ownScale->setVisible(m_scale->currentData().toDouble() <= 0);
    m_ownScale->setEnabled(m_scale->isEnabled());
    m_transparent->setEnabled(isPicture);
    m_theme->setEnabled(format != ExportFormat::Dot);
    m_copy->setEnabled(scope() != ExportScope::AllPages);
    const DiagramExport how = chosen();
    const auto& pages = diagrams(how.scope);
    m_preview->show(pages.empty() ? nullptr : &pages.front().diagram, how);
    m_size->setText(sizeText(how));
}

QString ExportDialog::sizeText(const DiagramExport& how) const {
    const auto& pages = diagrams(how.scope);
    const bool isPng = how.format == ExportFormat::Png;
    const auto figure = [](int pixels) { return QLocale().toString(pixels); };
    if (pages.size() > 1)
        return how.format == ExportFormat::Pdf ? tr("%1 pages in one document").arg(pages.size())
                                               : tr("%1 files, one for each page").arg(pages.size());
    if (!isPng || pages.empty())
        return {};
    const QSize size = pngSize(pages.front().diagram, how.scale);
    return tr("%1 × %2 pixels").arg(figure(size.width()), figure(size.height()));
}

bool ExportDialog::exportTo(const QString& path) {
    remember();
    if (!m_exports.diagram(chosen(), path))
        return false;
    accept();
    return true;
}

void ExportDialog::askPath() {
    const QString ending = endingOf(chosen().format);
    const QString name = fileNameOf(m_session.plan().project.name) + u'.' + ending;
    QString path =
        QFileDialog::getSaveFileName(this, windowTitle(), QDir(exportFolder(m_session)).filePath(name),
                                     QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), ending));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + ending;
    rememberedExport(m_session, path);
    if (mayReplace(path))
        exportTo(path);
}

/// The file dialog has already asked about `path` itself.
bool ExportDialog::mayReplace(const QString& path) {
    const QStringList paths = m_exports.diagramPaths(chosen(), path);
    const auto existing = std::count_if(paths.begin(), paths.end(), [&path](const QString& each) {
        return each != path && QFileInfo::exists(each);
    });
    return existing == 0 ||
           QMessageBox::question(this, windowTitle(),
                                 existing == 1
                                     ? tr("One of the files already exists. Replace it?")
                                     : tr("%1 of the files already exist. Replace them?").arg(existing)) ==
               QMessageBox::Yes;
}

void ExportDialog::copyToClipboard() {
    remember();
    if (m_exports.toClipboard(chosen()))
        accept();
}

} // namespace drawbridge

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/compose_dialog.h"

#include "app/common/controls.h"
#include "app/common/result_words.h"
#include "app/common/style.h"
#include "app/shell/change_text.h"
#include "app/shell/note_list.h"
#include "core/base/visible_text.h"

#include <QCheckBox>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kTypingMs = 250;
constexpr int kFormWidth = 360;

ComboBox* makeNames(const QString& name) {
    auto* combo = new ComboBox;
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setAccessibleName(name);
    styleCompletion(*combo->completer());
    return combo;
}

bool hasSite(const Plan& plan, const QString& name) {
    return std::any_of(plan.sites.begin(), plan.sites.end(),
                       [&](const Site& site) { return site.name == name; });
}

const Component* componentCalled(const Plan& plan, const QString& name) {
    const auto found = std::find_if(plan.components.begin(), plan.components.end(),
                                    [&](const Component& component) { return component.name == name; });
    return found == plan.components.end() ? nullptr : &*found;
}

} // namespace

ComposeDialog::ComposeDialog(const QStringList& files, const Plan& existing, QWidget* parent)
    : QDialog(parent), m_files(files), m_override(overrideBeside(files)), m_existing(existing) {
    setObjectName(QStringLiteral("composeDialog"));
    setWindowTitle(tr("Import a Compose project"));
    resize(940, 620);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(makeForm());
    row->addWidget(makeLists(), 1);
    column->addLayout(row, 1);
    column->addWidget(makeButtons());
    m_importAndPlan->setDefault(true); // not before it is in the dialog
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTypingMs);
    connect(&m_soon, &QTimer::timeout, this, &ComposeDialog::read);
    showNotes();
    read();
    m_site->setFocus();
}

void ComposeDialog::addRow(QVBoxLayout* column, const QString& label, QWidget* field, QLabel* note) {
    auto* title = makeLabel(label, "secondary");
    title->setBuddy(field);
    column->addWidget(title);
    column->addWidget(field);
    if (note != nullptr)
        column->addWidget(note);
    column->addSpacing(8);
}

QWidget* ComposeDialog::makeForm() {
    auto* form = new QWidget;
    form->setObjectName(QStringLiteral("formPage"));
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(3);
    QStringList names;
    for (const QString& file : m_files)
        names += QFileInfo(file).fileName();
    auto* shown = makeLabel(names.join(QStringLiteral(", ")), "strong");
    shown->setWordWrap(true);
    shown->setToolTip(m_files.join(u'\n'));
    addRow(column, tr("Files"), shown);
    m_withOverride = new QCheckBox(tr("with %1").arg(QFileInfo(m_override).fileName()));
    m_withOverride->setObjectName(QStringLiteral("withOverride"));
    m_withOverride->setChecked(!m_override.isEmpty());
    m_withOverride->setVisible(!m_override.isEmpty());
    connect(m_withOverride, &QCheckBox::toggled, this, &ComposeDialog::readSoon);
    column->addWidget(m_withOverride);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("projectName"));
    m_name->setAccessibleName(tr("Project name"));
    addRow(column, tr("Project name"), m_name);
    m_site = makeNames(tr("Site"));
    m_site->setObjectName(QStringLiteral("site"));
    for (const Site& site : m_existing.sites)
        m_site->addItem(site.name);
    m_siteNote = makeLabel({}, "small");
    addRow(column, tr("Site"), m_site, m_siteNote);
    m_host = makeNames(tr("Docker host"));
    m_host->setObjectName(QStringLiteral("host"));
    m_hostNote = makeLabel({}, "small");
    addRow(column, tr("Docker host"), m_host, m_hostNote);
    for (QComboBox* combo : {m_site, m_host})
        connect(combo, &QComboBox::editTextChanged, this, &ComposeDialog::readSoon);
    connect(m_site, &QComboBox::editTextChanged, this, &ComposeDialog::fillHosts);
    connect(m_name, &QLineEdit::textEdited, this, &ComposeDialog::readSoon);

    auto* env = new QWidget;
    auto* line = new QHBoxLayout(env);
    line->setContentsMargins(0, 0, 0, 0);
    m_env = makeLabel({}, "plain");
    m_env->setWordWrap(true);
    auto* choose = makeLink(tr("Choose …"));
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose a file with variables"));
    connect(choose, &QPushButton::clicked, this, &ComposeDialog::chooseEnvFile);
    line->addWidget(m_env, 1);
    line->addWidget(choose);
    addRow(column, tr("Variables"), env);
    showEnvFile();

    m_profilesRow = new QWidget;
    m_profiles = new QVBoxLayout(m_profilesRow);
    m_profiles->setContentsMargins(0, 0, 0, 0);
    m_profiles->setSpacing(3);
    m_profiles->addWidget(makeLabel(tr("Profiles"), "secondary"));
    m_profilesRow->hide();
    column->addWidget(m_profilesRow);
    m_outside = new QCheckBox;
    m_outside->setObjectName(QStringLiteral("readOutside"));
    m_outside->hide();
    connect(m_outside, &QCheckBox::toggled, this, &ComposeDialog::readSoon);
    column->addWidget(m_outside);
    m_stackRow = new QWidget;
    auto* stack = new QVBoxLayout(m_stackRow);
    stack->setContentsMargins(0, 8, 0, 0);
    m_stackText = makeLabel({}, "plain");
    m_stackText->setWordWrap(true);
    m_replace = new QCheckBox(tr("It replaces that stack"));
    m_replace->setObjectName(QStringLiteral("replaceStack"));
    connect(m_replace, &QCheckBox::toggled, this, &ComposeDialog::readSoon);
    stack->addWidget(m_stackText);
    stack->addWidget(m_replace);
    m_stackRow->hide();
    column->addWidget(m_stackRow);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kFormWidth);
    scroll->setWidget(form);
    return scroll;
}

QWidget* ComposeDialog::makeLists() {
    auto* lists = new QWidget;
    auto* column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_summary = makeLabel(tr("Reading …"), "heading");
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_changes = makeNoteList(tr("What will be added or changed"));
    m_changes->setObjectName(QStringLiteral("changes"));
    column->addWidget(m_changes, 3);
    column->addSpacing(6);
    column->addWidget(makeLabel(tr("Errors and notes"), "heading"));
    m_problems = makeNoteList(tr("Errors and notes"));
    m_problems->setObjectName(QStringLiteral("problems"));
    column->addWidget(m_problems, 2);
    return lists;
}

QWidget* ComposeDialog::makeButtons() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"));
    m_import = new QPushButton(tr("&Import"));
    m_import->setObjectName(QStringLiteral("import"));
    m_importAndPlan = new QPushButton(tr("Import and &plan the recovery"));
    m_importAndPlan->setObjectName(QStringLiteral("importAndPlan"));
    m_importAndPlan->setProperty("primary", true);
    for (QPushButton* button : {cancel, m_import, m_importAndPlan})
        line->addWidget(button);
    m_import->setEnabled(false);
    m_importAndPlan->setEnabled(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_importAndPlan, &QPushButton::clicked, this, [this] {
        m_plansRecovery = true;
        accept();
    });
    return row;
}

QStringList ComposeDialog::files() const {
    return m_withOverride->isChecked() && !m_override.isEmpty() ? QStringList{m_files.front(), m_override}
                                                                : m_files;
}

ImportOptions ComposeDialog::options() const {
    ImportOptions options;
    options.as = ImportKind::Compose;
    options.target.site = m_site->currentText().trimmed();
    options.target.host = m_host->currentText().trimmed();
    options.target.replace = !m_stackRow->isHidden() && m_replace->isChecked();
    options.compose.projectName = m_name->isModified() ? m_name->text().trimmed() : QString();
    if (!m_envFile.isEmpty())
        options.compose.envFiles = {m_envFile};
    if (m_outside->isChecked())
        options.compose.projectFolder = m_folder;
    QStringList wanted;
    const auto boxes = m_profilesRow->findChildren<QCheckBox*>();
    for (const QCheckBox* box : boxes) {
        if (box->isChecked())
            wanted += box->property("profile").toString();
    }
    if (!boxes.isEmpty() && wanted.size() < boxes.size())
        options.compose.profiles = wanted.isEmpty() ? QStringList{QString()} : wanted;
    return options;
}

void ComposeDialog::fillHosts() {
    const QString site = m_site->currentText().trimmed();
    QStringList hosts = dockerHostsAt(m_existing, site);
    const QString fresh = freeDockerHostName(m_existing);
    const QString kept = hosts.size() == 1 ? hosts.front() : fresh;
    hosts << fresh;
    const QSignalBlocker quiet(m_host);
    m_host->clear();
    m_host->addItems(hosts);
    m_host->setEditText(kept);
}

void ComposeDialog::chooseEnvFile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Variables of the Compose project"),
                                                      QFileInfo(m_files.front()).absolutePath());
    if (path.isEmpty())
        return;
    m_envFile = path;
    showEnvFile();
    read();
}

void ComposeDialog::showEnvFile() {
    const QFileInfo first(m_files.front());
    const QFileInfo beside(
        QDir(first.isDir() ? first.filePath() : first.path()).filePath(QStringLiteral(".env")));
    m_env->setText(!m_envFile.isEmpty() ? QFileInfo(m_envFile).fileName()
                   : beside.isFile()    ? tr(".env beside the files")
                                        : tr("No .env beside the files"));
    m_env->setToolTip(m_envFile);
}

void ComposeDialog::readSoon() {
    m_preview.reset();
    showNotes();
    m_soon.start();
}

/// In the background: a large project takes a while.
void ComposeDialog::read() {
    m_soon.stop();
    ImportOptions how = options();
    if (!m_knows) {
        how.target = likelyTarget(m_existing, {}); // the project's name is not known yet
        if (how.target.site.isEmpty())
            how.target.site = tr("Site");
    }
    m_reading.start([this, files = files(), existing = m_existing, how](const Background::Context& context) {
        const ComposePreview preview = previewCompose(files, existing, how);
        context.answer([this, preview] { show(preview); });
    });
}

void ComposeDialog::show(const ComposePreview& preview) {
    if (!m_knows) {
        m_knows = true;
        const ComposeTarget target = likelyTarget(m_existing, preview.name);
        const QSignalBlocker quiet(m_site);
        m_site->setEditText(m_existing.sites.isEmpty() ? tr("Site") : target.site);
        fillHosts();
        const QSignalBlocker quietHost(m_host);
        m_host->setEditText(target.host);
        m_name->setText(preview.name);
        showProfiles(preview.profiles);
        read(); // with what is chosen now
        return;
    }
    m_preview = preview;
    if (!m_name->isModified() && !preview.name.isEmpty())
        m_name->setText(preview.name);
    showQuestions(preview);
    listChanges(preview);
    listProblems(preview);
    showNotes();
}

void ComposeDialog::showProfiles(const QStringList& profiles) {
    for (const QString& profile : profiles) {
        auto* box = new QCheckBox(visibleText(profile));
        box->setProperty("profile", profile);
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &ComposeDialog::readSoon);
        m_profiles->addWidget(box);
    }
    m_profilesRow->setVisible(!profiles.isEmpty());
}

void ComposeDialog::showQuestions(const ComposePreview& preview) {
    if (!preview.unreadFolder.isEmpty() && !m_outside->isChecked()) {
        m_folder = preview.unreadFolder;
        m_outside->setText(tr("Read the files in %1, too").arg(QDir::toNativeSeparators(m_folder)));
        m_outside->show();
    }
    if (!preview.otherStack.isEmpty()) {
        m_stackText->setText(tr("%1 Give this one another name, or:").arg(preview.otherStack));
        m_stackRow->show();
    } else if (!m_replace->isChecked()) {
        m_stackRow->hide();
    }
}

void ComposeDialog::listChanges(const ComposePreview& preview) {
    m_changes->clear();
    if (!preview.imported) {
        m_summary->setText(preview.services > 0 ? tr("%n service(s) recognised", nullptr, preview.services)
                                                : tr("Nothing can be imported"));
        return;
    }
    const PlanDifference difference = comparePlans(m_existing, preview.imported->plan);
    int added = 0;
    int changed = 0;
    for (const EntityDifference& one : difference.entities) {
        added += one.kind == EntityDifference::Kind::Added ? 1 : 0;
        changed += one.kind == EntityDifference::Kind::Changed ? 1 : 0;
        m_changes->addItem(changeText(one));
    }
    for (const QString& name : preview.gone)
        m_changes->addItem(tr("No longer in the files: “%1” (it stays in the plan)").arg(visibleText(name)));
    QStringList counts{tr("%n service(s) recognised", nullptr, preview.services), tr("%1 new").arg(added)};
    if (changed > 0)
        counts << tr("%1 changed").arg(changed);
    if (!preview.gone.isEmpty())
        counts << tr("%1 gone").arg(preview.gone.size());
    m_summary->setText(counts.join(QStringLiteral(" · ")));
    if (m_changes->count() == 0)
        m_changes->addItem(tr("Nothing: the plan has all of it already."));
}

void ComposeDialog::listProblems(const ComposePreview& preview) {
    m_problems->clear();
    addNotes(*m_problems, preview.refusal);
    if (preview.imported)
        addNotes(*m_problems, preview.imported->diagnostics);
    if (m_problems->count() == 0)
        m_problems->addItem(tr("None"));
}

/// Empty when it can be imported.
QString ComposeDialog::whyNotReady() const {
    if (m_site->currentText().trimmed().isEmpty())
        return tr("A site is needed.");
    const QString host = m_host->currentText().trimmed();
    const Component* there = componentCalled(m_existing, host);
    if (there != nullptr && there->kind != ComponentKind::DockerHost)
        return tr("“%1” is no Docker host.").arg(shortened(host));
    return {};
}

void ComposeDialog::showNotes() {
    const QString site = m_site->currentText().trimmed();
    const QString host = m_host->currentText().trimmed();
    const QString wrong = m_knows ? whyNotReady() : QString();
    m_siteNote->setText(site.isEmpty()              ? tr("Type the name of a new site or choose one.")
                        : hasSite(m_existing, site) ? tr("A site of the plan")
                                                    : tr("A new site"));
    m_hostNote->setText(!wrong.isEmpty() && !site.isEmpty()            ? wrong
                        : componentCalled(m_existing, host) != nullptr ? tr("A Docker host of the plan")
                                                                       : tr("A new Docker host"));
    setStyleProperty(m_hostNote, "role",
                     !wrong.isEmpty() && !site.isEmpty() ? QStringLiteral("error") : QStringLiteral("small"));
    const bool isReady = m_preview && m_preview->imported && wrong.isEmpty();
    m_import->setEnabled(isReady);
    m_importAndPlan->setEnabled(isReady);
}

} // namespace drawbridge

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/discover_dialog.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/live/docker_settings.h"
#include "core/live/read_engines.h"
#include "core/model/kind_traits.h"
#include "core/model/words.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QProcessEnvironment>
#include <QProgressBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr int kPercent = 100;
constexpr int kSiteWidth = 150;

QString changeWord(DiscoveredChange change) {
    switch (change) {
    case DiscoveredChange::New:
        return DiscoverDialog::tr("New");
    case DiscoveredChange::Changed:
        return DiscoverDialog::tr("Changed");
    case DiscoveredChange::Gone:
        return DiscoverDialog::tr("Gone; stays in the plan");
    case DiscoveredChange::Unchanged:
        return DiscoverDialog::tr("As in the plan");
    }
    return {};
}

QString confidenceWord(Confidence confidence) {
    return confidence == Confidence::Stated   ? DiscoverDialog::tr("Stated")
           : confidence == Confidence::Likely ? DiscoverDialog::tr("Likely")
                                              : DiscoverDialog::tr("Possible");
}

/// "host, image": what changed.
QString fieldsOf(const DiscoveredEntity& entity) {
    QStringList fields;
    for (const FieldDifference& difference : entity.fields)
        fields += difference.field;
    return fields.join(QStringLiteral(", "));
}

QTableWidget* makeTable(const QString& name, const QStringList& headings) {
    auto* table = new QTableWidget(0, static_cast<int>(headings.size()));
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(headings);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setAlternatingRowColors(true);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

void setTexts(QTableWidget& table, int row, const QStringList& texts, const QColor& ink) {
    for (int i = 0; i < texts.size(); ++i) {
        auto* item = new QTableWidgetItem(texts.at(i));
        item->setToolTip(texts.at(i));
        item->setForeground(ink);
        table.setItem(row, i, item);
    }
}

} // namespace

DiscoverDialog::DiscoverDialog(const Plan& existing, QWidget* parent)
    : QDialog(parent), m_existing(existing) {
    setWindowTitle(tr("Discover a running engine"));
    resize(980, 700);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(buildHead());
    column->addWidget(buildTls());
    column->addWidget(buildBody(), 1);
    column->addWidget(buildFoot());
    connect(&m_work, &Background::failed, this, [this](const ErrorReport& report) {
        setReading(false);
        tell(report.sentence, true);
    });
    fillEndpoints();
    tell(tr("It asks by GET alone and changes nothing. Values of environment variables, secrets and commands "
            "are not kept."),
         false);
    setReading(false);
    m_endpoint->setFocus();
}

DiscoverDialog::~DiscoverDialog() = default;

QWidget* DiscoverDialog::buildHead() {
    auto* head = new QWidget;
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_endpoint = new ComboBox;
    m_endpoint->setObjectName(QStringLiteral("engineEndpoint"));
    m_endpoint->setEditable(true);
    m_endpoint->setInsertPolicy(QComboBox::NoInsert);
    m_endpoint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_endpoint->setAccessibleName(tr("Engines"));
    m_endpoint->setToolTip(
        tr("An endpoint (unix:///…, tcp://host:2376, ssh://user@host) or the name of a Docker "
           "context; several with commas"));
    m_site = new ComboBox;
    m_site->setObjectName(QStringLiteral("engineSite"));
    m_site->setEditable(true);
    m_site->setInsertPolicy(QComboBox::NoInsert);
    m_site->setMinimumWidth(kSiteWidth);
    m_site->setAccessibleName(tr("Site of new hosts"));
    for (const Site& site : m_existing.sites)
        m_site->addItem(site.name);
    if (m_existing.sites.isEmpty())
        m_site->setEditText(tr("Main site"));
    m_read = new QPushButton(tr("Read"));
    m_read->setObjectName(QStringLiteral("readEngine"));
    line->addWidget(makeLabel(tr("Engine"), "secondary"));
    line->addWidget(m_endpoint, 1);
    line->addWidget(makeLabel(tr("at"), "secondary"));
    line->addWidget(m_site);
    line->addWidget(m_read);
    connect(m_read, &QPushButton::clicked, this, [this] { m_work.isRunning() ? cancel() : read(); });
    connect(m_endpoint->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (!m_work.isRunning())
            read();
    });
    connect(m_endpoint, &QComboBox::currentTextChanged, this,
            [this](const QString& text) { m_tls->setVisible(text.contains(u"tcp://")); });
    connect(m_site->lineEdit(), &QLineEdit::editingFinished, this, &DiscoverDialog::discoverAgain);
    return head;
}

QWidget* DiscoverDialog::buildTls() {
    m_tls = new QWidget;
    auto* line = new QHBoxLayout(m_tls);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const auto field = [line](const QString& name) {
        auto* edit = new QLineEdit;
        edit->setPlaceholderText(name);
        edit->setAccessibleName(name);
        line->addWidget(edit, 1);
        return edit;
    };
    line->addWidget(makeLabel(tr("TLS"), "secondary"));
    m_authority = field(tr("Authority (ca.pem)"));
    m_certificate = field(tr("Own certificate (cert.pem)"));
    m_key = field(tr("Its key (key.pem)"));
    m_tls->setVisible(false);
    return m_tls;
}

QWidget* DiscoverDialog::buildBody() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_foundTitle = makeLabel(tr("What is there"), "heading");
    m_found = makeTable(tr("What is there"),
                        {tr("Name"), tr("Kind"), tr("Host"), tr("Image or system"), tr("Change")});
    m_found->setObjectName(QStringLiteral("discovered"));
    m_dependenciesTitle = makeLabel(tr("Dependencies"), "heading");
    m_dependencies =
        makeTable(tr("Dependencies"), {tr("Component"), tr("Requires"), tr("How sure"), tr("Why")});
    m_dependencies->setObjectName(QStringLiteral("discoveredDependencies"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_dependenciesTitle, 1);
    const auto addRule = [this, head](const QString& text, const QString& name, Confidence least) {
        QPushButton* link = makeLink(text);
        link->setObjectName(name);
        connect(link, &QPushButton::clicked, this, [this, least] { accept(least); });
        head->addWidget(link);
    };
    addRule(tr("Only stated"), QStringLiteral("acceptStated"), Confidence::Stated);
    addRule(tr("Also likely"), QStringLiteral("acceptLikely"), Confidence::Likely);
    addRule(tr("All"), QStringLiteral("acceptAllDependencies"), Confidence::Possible);
    QPushButton* dismiss = makeLink(tr("Dismiss the others"));
    dismiss->setObjectName(QStringLiteral("dismissOthers"));
    dismiss->setToolTip(tr("Those without a tick are not proposed again"));
    connect(dismiss, &QPushButton::clicked, this, &DiscoverDialog::dismissOthers);
    head->addWidget(dismiss);
    column->addWidget(m_foundTitle);
    column->addWidget(m_found, 3);
    column->addLayout(head);
    column->addWidget(m_dependencies, 2);
    connect(m_dependencies, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        const QString id = item->data(Qt::UserRole).toString();
        if (id.isEmpty())
            return;
        if (item->checkState() == Qt::Checked) {
            m_accepted.insert(id);
            m_dismissed.erase(id);
        } else {
            m_accepted.erase(id);
        }
        // Queued: the table is filled anew.
        QMetaObject::invokeMethod(this, &DiscoverDialog::discoverAgain, Qt::QueuedConnection);
    });
    return body;
}

QWidget* DiscoverDialog::buildFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_message = makeLabel({}, "secondary");
    m_message->setObjectName(QStringLiteral("discoverMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar;
    m_progress->setRange(0, kPercent);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importDiscovered"));
    m_importAndPlan = buttons->addButton(tr("Import and &plan the recovery"), QDialogButtonBox::ActionRole);
    m_importAndPlan->setObjectName(QStringLiteral("importAndPlan"));
    m_importAndPlan->setProperty("primary", true);
    for (QPushButton* button : {m_import, m_importAndPlan})
        button->setAutoDefault(false);
    connect(m_importAndPlan, &QPushButton::clicked, this, [this] {
        m_wantsPlanning = true;
        QDialog::accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &DiscoverDialog::reject);
    column->addWidget(m_message);
    column->addWidget(m_progress);
    column->addWidget(buttons);
    return foot;
}

/// As the docker command would choose, with its contexts to pick from.
void DiscoverDialog::fillEndpoints() {
    const auto settings = live::DockerSettings::from(QProcessEnvironment::systemEnvironment());
    QStringList texts;
    try {
        texts += live::resolveEndpoint({}, settings).text();
        texts += live::contextNames(settings);
    } catch (const std::exception&) {
        texts += QStringLiteral(
            "unix:///var/run/docker.sock"); // what is wrong with the settings is told on reading
    }
    for (const Component& component : m_existing.components) {
        if (component.engineEndpoint)
            texts += *component.engineEndpoint;
    }
    texts.removeDuplicates();
    m_endpoint->addItems(texts);
}

std::vector<live::Endpoint> DiscoverDialog::chosenEndpoints() const {
    const auto settings = live::DockerSettings::from(QProcessEnvironment::systemEnvironment());
    std::optional<live::TlsFiles> tls;
    if (m_tls->isVisibleTo(this) && !(m_authority->text() + m_certificate->text() + m_key->text()).isEmpty())
        tls = live::TlsFiles{m_authority->text(), m_certificate->text(), m_key->text()};
    std::vector<live::Endpoint> endpoints;
    for (const QString& each : m_endpoint->currentText().split(u',', Qt::SkipEmptyParts))
        endpoints.push_back(live::resolveEndpoint(each.trimmed(), settings, tls));
    return endpoints;
}

void DiscoverDialog::read() {
    std::vector<live::Endpoint> endpoints;
    try {
        endpoints = chosenEndpoints();
    } catch (...) {
        tell(reportOf(std::current_exception()).sentence, true);
        return;
    }
    if (endpoints.empty()) {
        tell(tr("Say which engine: an endpoint, or the name of a Docker context."), true);
        return;
    }
    setReading(true);
    tell(tr("Reading …"), false);
    m_work.start([this, endpoints, plan = m_existing](const Background::Context& context) {
        live::ReadOptions options;
        options.cancelled = &context.cancelled();
        options.progress = [this, context](double share) {
            context.post([this, share] { m_progress->setValue(static_cast<int>(share * kPercent)); });
        };
        for (const Component& component : plan.components)
            options.knownNames.insert(component.name);
        auto engines = live::readEngines(endpoints, options);
        context.answer([this, endpoints, engines = std::move(engines)]() mutable {
            m_endpoints = endpoints;
            take(std::move(engines));
        });
    });
}

void DiscoverDialog::cancel() {
    m_work.cancel();
    setReading(false);
    tell(tr("Cancelled; nothing was changed."), false);
}

void DiscoverDialog::reject() {
    m_work.cancel();
    QDialog::reject();
}

void DiscoverDialog::setReading(bool reading) {
    m_progress->setVisible(reading);
    m_progress->setValue(0);
    m_read->setText(reading ? tr("Stop") : m_engines.empty() ? tr("Read") : tr("Read again"));
    setStyleProperty(m_read, "primary", m_engines.empty() && !reading);
    m_endpoint->setEnabled(!reading);
    const bool isReady = !reading && !m_engines.empty();
    m_import->setEnabled(isReady);
    m_importAndPlan->setEnabled(isReady);
}

void DiscoverDialog::take(std::vector<live::EngineFacts> engines) {
    m_engines = std::move(engines);
    m_accepted.clear();
    m_dismissed.clear();
    setReading(false);
    discoverAgain();
    accept(Confidence::Stated);
    m_found->setFocus();
}

DiscoverOptions DiscoverDialog::options() const {
    DiscoverOptions options;
    options.site = m_site->currentText().trimmed();
    options.accept = QStringList(m_accepted.begin(), m_accepted.end());
    options.dismiss = QStringList(m_dismissed.begin(), m_dismissed.end());
    return options;
}

void DiscoverDialog::discoverAgain() {
    if (m_engines.empty())
        return;
    try {
        m_discovery = discover(m_engines, m_existing, options());
    } catch (const InputError& error) {
        tell(error.text(), true);
        m_import->setEnabled(false);
        m_importAndPlan->setEnabled(false);
        return;
    }
    m_import->setEnabled(true);
    m_importAndPlan->setEnabled(true);
    showFound();
    showDependencies();
    QStringList sentences;
    for (const Diagnostic& note : m_discovery.notes)
        sentences += note.message;
    tell(sentences.join(u' '), false);
}

void DiscoverDialog::showFound() {
    m_found->setRowCount(0);
    int news = 0;
    const auto add = [&](const DiscoveredEntity& entity, bool isHost) {
        const Plan& plan = m_discovery.plan;
        const Component* component = plan.components.find(ComponentId(entity.ref.id));
        if (component == nullptr)
            return;
        const Component* host = plan.components.find(component->host);
        const HostFacts found = component->found.value_or(HostFacts{});
        const QString about =
            isHost ? QStringList{found.os.value_or(QString()), found.engine.value_or(QString())}.join(
                         QStringLiteral(" · "))
                   : component->image.value_or(QString());
        const QString fields = fieldsOf(entity);
        const QString change = fields.isEmpty() ? changeWord(entity.change)
                                                : changeWord(entity.change) + QStringLiteral(": ") + fields;
        const int row = m_found->rowCount();
        m_found->insertRow(row);
        const Theme& theme = currentTheme();
        setTexts(*m_found, row,
                 {component->name, labelOf(component->kind), host != nullptr ? host->name : QString(), about,
                  change},
                 entity.change == DiscoveredChange::Unchanged ? theme.secondary
                 : entity.change == DiscoveredChange::Gone    ? theme.disabled.ink
                                                              : theme.text);
        news += entity.change == DiscoveredChange::New ? 1 : 0;
    };
    for (const DiscoveredEntity& host : m_discovery.hosts)
        add(host, true);
    for (const DiscoveredEntity& component : m_discovery.components)
        add(component, false);
    m_foundTitle->setText(
        tr("What is there: %1, of which %2 are new")
            .arg(countOfKind(EntityKind::Component, static_cast<std::size_t>(m_found->rowCount())))
            .arg(news));
    m_found->resizeColumnsToContents();
    for (int i = 0; i < m_found->columnCount() - 1; ++i)
        m_found->setColumnWidth(i, std::clamp(m_found->columnWidth(i) + 12, 90, 280));
}

void DiscoverDialog::showDependencies() {
    const QSignalBlocker quiet(m_dependencies);
    const int scrolled = m_dependencies->currentRow();
    m_dependencies->setRowCount(0);
    int accepted = 0;
    for (const ProposedDependency& each : m_discovery.dependencies) {
        using State = ProposedDependency::State;
        const int row = m_dependencies->rowCount();
        m_dependencies->insertRow(row);
        const auto nameOf = [this](std::optional<ComponentId> id) {
            const Component* component = m_discovery.plan.components.find(id);
            return component == nullptr ? QString() : component->name;
        };
        const bool isOpen =
            each.state == State::Proposed || each.state == State::Accepted || each.state == State::Dismissed;
        const QString state = each.state == State::Known       ? tr("in the plan")
                              : each.state == State::Circular  ? tr("would close a circle")
                              : each.state == State::Dismissed ? tr("dismissed")
                                                               : confidenceWord(each.confidence);
        setTexts(*m_dependencies, row, {nameOf(each.from), nameOf(each.dependency.on), state, each.reason},
                 isOpen ? currentTheme().text : currentTheme().secondary);
        QTableWidgetItem* first = m_dependencies->item(row, 0);
        first->setFlags(isOpen ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                               : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        if (isOpen) {
            first->setData(Qt::UserRole, each.id);
            first->setCheckState(each.state == State::Accepted ? Qt::Checked : Qt::Unchecked);
        }
        accepted += each.state == State::Accepted ? 1 : 0;
    }
    m_dependenciesTitle->setText(
        tr("Dependencies: %1 of %2 are taken").arg(accepted).arg(m_discovery.dependencies.size()));
    m_dependencies->resizeColumnsToContents();
    for (int i = 0; i < m_dependencies->columnCount() - 1; ++i)
        m_dependencies->setColumnWidth(i, std::clamp(m_dependencies->columnWidth(i) + 12, 90, 260));
    if (scrolled >= 0 && scrolled < m_dependencies->rowCount())
        m_dependencies->setCurrentCell(scrolled, 0);
}

void DiscoverDialog::accept(Confidence least) {
    m_accepted.clear();
    for (const ProposedDependency& each : m_discovery.dependencies) {
        if (each.confidence <= least && each.state != ProposedDependency::State::Dismissed)
            m_accepted.insert(each.id);
    }
    discoverAgain();
}

void DiscoverDialog::dismissOthers() {
    for (const ProposedDependency& each : m_discovery.dependencies) {
        if (each.state == ProposedDependency::State::Proposed)
            m_dismissed.insert(each.id);
    }
    discoverAgain();
}

void DiscoverDialog::tell(const QString& sentence, bool isBad) {
    m_message->setText(sentence);
    setStyleProperty(m_message, "role", isBad ? QStringLiteral("error") : QStringLiteral("secondary"));
    m_message->setVisible(!sentence.isEmpty());
}

QString DiscoverDialog::message() const {
    return m_message->text();
}

QString DiscoverDialog::label() const {
    return discoverLabel(m_endpoints);
}

bool DiscoverDialog::wantsPlanning() const {
    return m_wantsPlanning;
}

} // namespace drawbridge

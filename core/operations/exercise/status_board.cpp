// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/exercise/status_board.h"

#include "core/analysis/recovery/incident_time.h"
#include "core/base/whole_file.h"
#include "core/model/words.h"
#include "core/operations/exercise/run_words.h"
#include "core/report/exercise/exercise_texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

/// Sizes follow the screen, so that a wall of any size is filled.
const char* const kStyle = R"css(
*{box-sizing:border-box;margin:0;padding:0}
:root{--bg:#fff;--fg:#14181f;--soft:#4a5361;--line:#c9ced6;--panel:#f3f4f6;--good:#0b6b3a;--bad:#b42318;--warn:#8a5200;
--mark:#14181f;--markfg:#fff}
@media (prefers-color-scheme:dark){:root{--bg:#11151b;--fg:#f2f4f7;--soft:#b4bcc8;--line:#3a4350;--panel:#1b212a;
--good:#5fd39a;--bad:#ff8a7a;--warn:#f5c26b;--mark:#f2f4f7;--markfg:#11151b}}
html{font-size:clamp(15px,1.45vw,44px)}
body{background:var(--bg);color:var(--fg);font:1rem/1.35 Inter,system-ui,"Segoe UI",sans-serif;min-height:100vh;
padding:1.2rem 1.6rem;display:flex;flex-direction:column;gap:1rem}
header{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1.6rem}
.mark{font-weight:800;font-size:1.5rem;letter-spacing:.06em;padding:.25rem .8rem;border-radius:.3rem;background:var(--mark);
color:var(--markfg)}
.mark.incident{background:var(--bad);color:var(--bg)}
h1{font-size:1.5rem;line-height:1.2}
.soft{color:var(--soft)}
.clock{margin-left:auto;text-align:right}
.clock b{font-size:3.4rem;line-height:1;font-variant-numeric:tabular-nums}
main{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:1.2rem;flex:1;align-items:start}
h2{font-size:1rem;color:var(--soft);font-weight:600;margin-bottom:.4rem;border-bottom:.12rem solid var(--line)}
table{border-collapse:collapse;width:100%}
td{padding:.22rem .5rem .22rem 0;vertical-align:baseline;border-bottom:.06rem solid var(--line);overflow-wrap:anywhere}
td.time{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.service{font-weight:700;font-size:1.25rem}
.state{font-weight:700;white-space:nowrap}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}
.teams{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.8rem}
.team{background:var(--panel);border-radius:.5rem;padding:.6rem .8rem}
.team h3{font-size:1.1rem;margin-bottom:.2rem}
.team li,.log li{list-style:none;padding:.12rem 0;overflow-wrap:anywhere}
.log b{font-variant-numeric:tabular-nums}
footer{color:var(--soft);font-size:.85rem}
@media (max-width:50rem){main{grid-template-columns:1fr}}
)css";

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString element(const QString& tag, const QString& text, const QString& kind = {}) {
    const QString attribute = kind.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(kind);
    return QStringLiteral("<%1%2>").arg(tag, attribute) + escaped(text) + QStringLiteral("</%1>").arg(tag);
}

QString plus(Seconds time) {
    return u'+' + clockText(time);
}

/// How a service stands: a sign, a word and a colour, so that none of them is needed alone.
struct ServiceWord {
    QString text;
    QString kind;
};

ServiceWord wordOf(const LiveService& service, Seconds worked) {
    if (service.back)
        return service.missesTarget ? ServiceWord{StatusTexts::tr("✔ back, late"), u"warn"_qs}
                                    : ServiceWord{StatusTexts::tr("✔ back"), u"good"_qs};
    if (!service.notRecoverableBecause.isEmpty())
        return {StatusTexts::tr("✖ not recoverable"), u"bad"_qs};
    if (service.untold)
        return {StatusTexts::tr("? steps skipped"), u"warn"_qs};
    if (service.ended)
        return {StatusTexts::tr("✖ not back"), u"bad"_qs};
    if (service.target && worked > *service.target)
        return {StatusTexts::tr("▲ target missed"), u"bad"_qs};
    if (service.missesTarget)
        return {StatusTexts::tr("▲ will be late"), u"bad"_qs};
    if (!service.projected)
        return {StatusTexts::tr("? unknown"), u"warn"_qs};
    return service.target ? ServiceWord{StatusTexts::tr("● in time"), u"good"_qs}
                          : ServiceWord{StatusTexts::tr("● on its way"), QString()};
}

class BoardWriter {
public:
    BoardWriter(const Plan& plan, const Run& run, const RunView& view)
        : m_plan(plan), m_run(run), m_view(view) {}

    QByteArray write() {
        m_html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                "<meta http-equiv=\"refresh\" content=\"15\">\n"
                                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                "style-src 'unsafe-inline'\">\n"
                                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                "<meta name=\"color-scheme\" content=\"light dark\">\n")
                     //: The language code of the translation, e.g. de.
                     .arg(escaped(StatusTexts::tr("en")));
        m_html += element(u"title"_qs, mark() + QStringLiteral(" · ") + scenarioText(m_plan, m_run)) +
                  QStringLiteral("\n<style>") + QString::fromUtf8(kStyle) +
                  QStringLiteral("</style>\n</head>\n<body>\n");
        addHeader();
        m_html += QStringLiteral("<main>\n<section>\n");
        addServices();
        addLog();
        m_html += QStringLiteral("</section>\n<section>\n");
        addTeams();
        m_html += QStringLiteral("</section>\n</main>\n");
        m_html += element(u"footer"_qs, StatusTexts::tr("Written at %1, %2. Read again every 15 seconds.")
                                            .arg(clockOf(m_plan, m_run, m_view.now), zoneOf(m_plan).name)) +
                  QStringLiteral("\n</body>\n</html>\n");
        return m_html.toUtf8();
    }

private:
    QString mark() const {
        return m_run.isIncident() ? StatusTexts::tr("INCIDENT") : StatusTexts::tr("EXERCISE");
    }

    void addHeader() {
        m_html += QStringLiteral("<header>") +
                  element(u"span"_qs, mark(), m_run.isIncident() ? u"mark incident"_qs : u"mark"_qs);
        m_html += QStringLiteral("<div>") + element(u"h1"_qs, scenarioText(m_plan, m_run)) +
                  element(u"div"_qs, m_plan.project.name + QStringLiteral(" · ") + m_run.name, u"soft"_qs) +
                  QStringLiteral("</div>");
        const QString state = m_view.ended    ? StatusTexts::tr("ended")
                              : m_view.paused ? StatusTexts::tr("paused")
                              : m_view.declared
                                  ? StatusTexts::tr("declared %1, at %2")
                                        .arg(plus(*m_view.declared), clockOf(m_plan, m_run, *m_view.declared))
                                  : StatusTexts::tr("not declared");
        const QString steps = StatusTexts::tr("%1 of %2 steps").arg(m_view.done).arg(m_view.toDo);
        m_html += QStringLiteral("<div class=\"clock\">") + element(u"b"_qs, plus(m_view.now)) +
                  element(u"div"_qs, state + QStringLiteral(" · ") + steps, u"soft"_qs) +
                  QStringLiteral("</div></header>\n");
        if (!m_view.notPlanned.isEmpty())
            m_html += element(u"p"_qs, m_view.notPlanned, u"state bad"_qs) + u'\n';
    }

    void addServices() {
        constexpr std::size_t most = 10;
        m_html += element(u"h2"_qs, StatusTexts::tr("Services: back at, against the target")) +
                  QStringLiteral("\n<table>\n");
        const std::size_t shown = std::min(most, m_view.services.size());
        for (std::size_t i = 0; i < shown; ++i)
            addService(m_view.services[i]);
        if (m_view.services.empty())
            m_html += QStringLiteral("<tr>") + element(u"td"_qs, StatusTexts::tr("Nothing is down.")) +
                      QStringLiteral("</tr>\n");
        m_html += QStringLiteral("</table>\n");
        if (shown < m_view.services.size())
            m_html += element(u"p"_qs, StatusTexts::tr("and %1 more").arg(m_view.services.size() - shown),
                              u"soft"_qs) +
                      u'\n';
    }

    void addService(const LiveService& service) {
        const ServiceWord word = wordOf(service, m_view.worked);
        const QString at = service.projected && service.notRecoverableBecause.isEmpty()
                               ? plus(*service.projected)
                               : QStringLiteral("–");
        const QString target = service.target ? StatusTexts::tr("of %1").arg(plus(*service.target))
                                              : StatusTexts::tr("no target");
        m_html += QStringLiteral("<tr>") + element(u"td"_qs, service.component, u"service"_qs) +
                  element(u"td"_qs, at, u"time service"_qs) + element(u"td"_qs, target, u"time soft"_qs) +
                  element(u"td"_qs, word.text, QStringLiteral("state ") + word.kind) +
                  QStringLiteral("</tr>\n");
    }

    void addTeams() {
        m_html += element(u"h2"_qs, StatusTexts::tr("Teams: failed, in progress, ready")) +
                  QStringLiteral("\n<div class=\"teams\">\n");
        for (const LiveTeam& team : m_view.teams)
            addTeam(team);
        m_html += QStringLiteral("</div>\n");
    }

    void addTeam(const LiveTeam& team) {
        QString lines;
        int waiting = 0;
        int shown = 0;
        constexpr int most = 8;
        for (const int index : team.steps) {
            if (index < 0 || index >= static_cast<int>(m_view.steps.size()))
                continue;
            const LiveStep& step = m_view.steps[static_cast<std::size_t>(index)];
            waiting += step.state == LiveState::Waiting ? 1 : 0;
            const QString line = lineOf(step);
            if (!line.isEmpty() && ++shown <= most)
                lines += line;
        }
        if (shown > most)
            lines += element(u"li"_qs, StatusTexts::tr("and %1 more").arg(shown - most), u"soft"_qs);
        if (waiting > 0)
            lines += element(u"li"_qs, StatusTexts::tr("%1 waiting").arg(waiting), u"soft"_qs);
        if (lines.isEmpty())
            return;
        const QString name = team.name.isEmpty() ? StatusTexts::tr("No team") : team.name;
        const QString busy =
            team.size > 0 ? StatusTexts::tr("%1 · %2 of %3 busy").arg(name).arg(team.busy).arg(team.size)
                          : name;
        m_html += QStringLiteral("<div class=\"team\">") + element(u"h3"_qs, busy) + QStringLiteral("<ul>") +
                  lines + QStringLiteral("</ul></div>\n");
    }

    /// Nothing for what waits or is over.
    static QString lineOf(const LiveStep& step) {
        QString text = QStringLiteral("%1 %2: %3").arg(step.number).arg(step.component, step.step);
        switch (step.state) {
        case LiveState::Failed:
            return element(u"li"_qs, StatusTexts::tr("✖ failed · %1").arg(text), u"bad"_qs);
        case LiveState::InProgress:
            if (step.projectedFinish)
                text = StatusTexts::tr("%1, until %2").arg(text, plus(*step.projectedFinish));
            return element(u"li"_qs, StatusTexts::tr("▶ in progress · %1").arg(text));
        case LiveState::Ready:
            return element(u"li"_qs, StatusTexts::tr("○ ready · %1").arg(text), u"warn"_qs);
        case LiveState::Waiting:
        case LiveState::Done:
        case LiveState::Skipped:
            break;
        }
        return {};
    }

    void addLog() {
        std::vector<const LogEntry*> entries;
        for (const LogEntry& entry : m_run.log)
            entries.push_back(&entry);
        std::stable_sort(entries.begin(), entries.end(),
                         [](const LogEntry* a, const LogEntry* b) { return a->at > b->at; });
        constexpr std::size_t most = 8;
        entries.resize(std::min(entries.size(), most));
        m_html += QStringLiteral("<br>") + element(u"h2"_qs, StatusTexts::tr("Log, the newest first")) +
                  QStringLiteral("\n<ul class=\"log\">\n");
        if (entries.empty())
            m_html += element(u"li"_qs, StatusTexts::tr("Nothing yet."), u"soft"_qs);
        for (const LogEntry* entry : entries) {
            QStringList parts{choiceLabel(choiceName(entry->kind)), entry->component.value_or(QString()),
                              entry->text.value_or(entry->file.value_or(QString())).left(200),
                              entry->by.value_or(QString())};
            parts.removeAll(QString());
            m_html += QStringLiteral("<li>") + element(u"b"_qs, plus(entry->at)) + u' ' +
                      escaped(parts.join(QStringLiteral(" · "))) + QStringLiteral("</li>\n");
        }
        m_html += QStringLiteral("</ul>\n");
    }

    const Plan& m_plan;
    const Run& m_run;
    const RunView& m_view;
    QString m_html;
};

} // namespace

QByteArray statusBoard(const Plan& plan, const Run& run, const RunView& view) {
    return BoardWriter(plan, run, view).write();
}

void writeStatusBoard(const QString& path, const Plan& plan, const Run& run, const RunView& view) {
    writeWholeFile(path, statusBoard(plan, run, view));
}

} // namespace drawbridge

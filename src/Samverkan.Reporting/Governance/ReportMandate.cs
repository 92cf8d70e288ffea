using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// What the programme's own sources say of a kind of report, provision by provision with its source, or that they say nothing and the order is ours.
/// </summary>
internal static class ReportMandate
{
    public static IEnumerable<Block> Write(Programme programme, ReportKind kind)
    {
        (ImmutableArray<GovernanceKind> kinds, LocalizedText name) = Of(kind);
        ImmutableArray<GovernanceEvent> said = [.. programme.Governance.Where(one => kinds.Contains(one.Kind))];
        if (said.IsEmpty)
        {
            yield return new Note(T(
                $"Programmets källor nämner {name.Swedish}. Den här ges i Samverkans egen ordning.",
                $"The programme's sources mention {name.English}. This one is given in Samverkan's own order."));
            yield break;
        }

        yield return new DefinitionList([.. said.Select(static one => new DefinedTerm(Capital(one.Text), When(one), one.Source))]);
    }

    // which provisions of a governance calendar a kind of report answers to; a year is in none of them
    private static (ImmutableArray<GovernanceKind> Kinds, LocalizedText None) Of(ReportKind kind) => kind switch
    {
        ReportKind.Quarterly =>
        (
            [GovernanceKind.SteeringGroup, GovernanceKind.Steering, GovernanceKind.PreMeeting, GovernanceKind.EvaluationGroup, GovernanceKind.QuarterlyReport, GovernanceKind.StatusReport],
            T("varken styrgrupp eller kvartalsrapport", "neither a steering group nor a quarterly report")
        ),
        ReportKind.Tertial => ([GovernanceKind.TertialReport], T("ingen tertialrapport", "no four-month report")),
        ReportKind.Final => ([GovernanceKind.FinalReport], T("ingen slutrapport", "no final report")),
        _ => ([GovernanceKind.Analysis], T("varken årsrapport eller sammanställning", "neither an annual report nor a compilation")),
    };

    private static LocalizedText When(GovernanceEvent one) => one.Recurrence switch
    {
        Recurrence.Once when one.Month is { } month => OnceIn(month),
        Recurrence.Once => T("en gång", "once"),
        Recurrence.Times when one.Times is { } times => Numbered(T("antal gånger", "number of times"), Digits(times)),
        Recurrence.Quarterly => T("varje kvartal", "each quarter"),
        Recurrence.EachSteeringGroup => T("inför varje styrgruppsmöte", "before each steering-group meeting"),
        Recurrence.Continuous => T("fortlöpande", "continuously"),
        _ => T("källan säger inte när", "the source does not say when"),
    };

    private static LocalizedText OnceIn(YearMonth month)
    {
        LocalizedText name = WrittenDay.MonthOf(month.OnDayOfMonth(1));
        return T($"en gång, i {name.Swedish} {Digits(month.Year)}", $"once, in {name.English} {Digits(month.Year)}");
    }

    private static LocalizedText Numbered(LocalizedText words, string number) => T($"{words.Swedish}: {number}", $"{words.English}: {number}");

    private static LocalizedText Capital(LocalizedText text) => T(char.ToUpperInvariant(text.Swedish[0]) + text.Swedish[1..], char.ToUpperInvariant(text.English[0]) + text.English[1..]);
}

using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>
/// Reads what people have answered, judged and written about the horizontal principles of a programme from JSON
/// (<c>docs/schemas/horizontal-account.schema.json</c>) and says all that is wrong with it, by place.
/// </summary>
public static class HorizontalAccountReader
{
    /// <summary>The name of the format, as the file's member <c>format</c> has it.</summary>
    public const string Format = "samverkan-horizontal-account";

    /// <summary>The newest version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Reads an account.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="programmes">The programmes that it may be about: its answers are to criteria in the box and to the commitments of the one that it names.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The account, or <see langword="null"/> when anything is wrong.</returns>
    public static HorizontalAccount? Read(ReadOnlySpan<byte> utf8, IReadOnlyList<Programme> programmes, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(findings);
        int before = findings.Count;
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        int? which = reader.Code("programme", [.. programmes.Select(static (programme, i) => KeyValuePair.Create(programme.Id.Value, i))]);
        Programme? about = which is { } index ? programmes[index] : null;
        ImmutableArray<ProvisionId> criteria = HorizontalLogRules.Answerable(about);
        HorizontalAccount account = new()
        {
            AskedByCall = reader.Codes<HorizontalPrinciple>("askedByCall", required: false),
            Answers = reader.Objects("answers", item => Answer(item, criteria, about is not null), required: false),
            Judgements = reader.Objects("judgements", Judgement, required: false),
            Analyses = reader.Objects("analyses", item => Analysis(item, about), required: false),
        };
        reader.Close();
        return findings.Count == before ? account : null;
    }

    private static CriterionAnswer? Answer(ObjectReader item, ImmutableArray<ProvisionId> criteria, bool isProgrammeKnown)
    {
        // which keys there are is known only when the programme is
        ProvisionId? criterion = isProgrammeKnown ? One(item, "criterion", criteria) : item.Key<ProvisionId>("criterion");
        ChecklistAnswer? answer = item.Code<ChecklistAnswer>("answer");
        LocalDate? on = item.Date("on", required: false);
        LocalizedText? motivation = item.Localized("motivation", required: false);
        ImmutableArray<EvidenceLink> evidence = item.Objects("evidence", static link =>
        {
            LocalizedText? text = link.Localized("text");
            string? reference = link.Text("reference", required: false);
            link.Close();
            return text is null ? null : new EvidenceLink(text, reference);
        }, required: false);
        item.Close();
        return criterion is null || answer is null ? null : new CriterionAnswer(criterion, answer.Value) { Motivation = motivation, On = on, Evidence = evidence };
    }

    private static EnteredJudgement? Judgement(ObjectReader item)
    {
        ProvisionId? list = One(item, "list", [.. CriteriaLists.All.Select(static list => list.Id)]);
        ChecklistAnswer? judgement = item.Code<ChecklistAnswer>("judgement");
        LocalizedText? motivation = item.Localized("motivation");
        LocalizedText? by = item.Localized("by");
        LocalDate? on = item.Date("on");
        item.Close();
        return list is null || judgement is null || motivation is null || by is null || on is null ? null : new EnteredJudgement(list, judgement.Value, motivation, by, on.Value);
    }

    private static FindingAnalysis? Analysis(ObjectReader item, Programme? about)
    {
        FigureId? finding = item.Key<FigureId>("finding");
        LocalizedText? why = item.Localized("why");
        LocalizedText? change = item.Localized("change", required: false);
        LocalDate? on = item.Date("on", required: false);
        GoalId? goal = item.Value.Member("goal") is null || about is null
            ? item.Key<GoalId>("goal", required: false)
            : item.Code("goal", [.. about.Goals.Select(static (one, i) => KeyValuePair.Create(one.Id.Value, i))]) is { } place ? about.Goals[place].Id : null;
        item.Close();
        return finding is null || why is null ? null : new FindingAnalysis(finding, why, change, goal) { On = on };
    }

    private static ProvisionId? One(ObjectReader item, string name, ImmutableArray<ProvisionId> known) =>
        item.Code(name, [.. known.Select(static (key, i) => KeyValuePair.Create(key.Value, i))]) is { } place ? known[place] : null;
}

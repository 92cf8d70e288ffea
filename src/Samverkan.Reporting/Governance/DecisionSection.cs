using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>What was proposed to people and what people decided: followed, something else, nothing of it, not decided; and why a proposal was departed from.</summary>
internal static class DecisionSection
{
    private static readonly ImmutableArray<(ProposalKind Kind, string Key, LocalizedText Name)> Kinds =
    [
        (ProposalKind.Team, "team", T("plats i ett team", "a place on a team")),
        (ProposalKind.Track, "track", T("plats i ett spår", "a place on a track")),
        (ProposalKind.Activity, "activity", T("en insats", "an activity")),
        (ProposalKind.Vacancy, "vacancy", T("ett arbete", "a vacancy")),
    ];

    private const string Other = "other";

    /// <summary>The section; none where nothing was proposed.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, JourneyStages stages)
    {
        List<TableRow> rows = [];
        List<(string Key, LocalizedText Name, Dictionary<string, RowSet> Reasons)> departed = [];
        List<Sentence> sentences = [];
        foreach ((ProposalKind kind, string key, LocalizedText name) in Kinds)
        {
            RowSet proposed = Where(draft, stages, kind, static _ => true);
            if (proposed.IsEmpty)
                continue;
            LocalizedText whom = T($"personer som fått ett förslag om {name.Swedish}", $"persons to whom {name.English} was proposed");
            FigureId whole = draft.Count($"decisions/{key}", proposed, draft.Define(whom, T("Det senaste förslaget av slaget, senast rapportens sista dag. Ett förslag beslutar inget.", "The latest proposal of the kind, by the report's last day. A proposal decides nothing.")));
            FigureId Part(string part, ProposalReply answer, LocalizedText counted, LocalizedText rule) =>
                draft.Count($"decisions/{key}/{part}", Where(draft, stages, kind, proposal => proposal.CaseworkersAnswer == answer), draft.Define(counted, rule, whom));
            FigureId followed = Part("followed", ProposalReply.Accepted, T("förslaget följdes", "the proposal was followed"), T("Handläggaren beslutade det som föreslogs.", "The caseworker decided what was proposed."));
            FigureId another = Part("another", ProposalReply.ChoseAnother, T("något annat valdes", "something else was chosen"), T("Handläggaren beslutade något annat, med skäl.", "The caseworker decided something else, with a reason."));
            FigureId declined = Part("declined", ProposalReply.Declined, T("inget av det valdes", "nothing of it was chosen"), T("Handläggaren beslutade inget av det, med skäl.", "The caseworker decided nothing of it, with a reason."));
            FigureId open = Part("open", ProposalReply.Undecided, T("inte beslutat", "not decided"), T("Handläggaren har inte svarat. Tystnad är inget beslut.", "The caseworker has not answered. Silence is no decision."));
            FigureId share = draft.Share($"decisions/{key}/followed-share", followed, whole);
            rows.Add(Row(name, whole, followed, share, another, declined, open));
            sentences.Add(Say($"Av dem som fick ett förslag om {name.Swedish} följdes förslaget för {{{share}}}.", $"Of those to whom {name.English} was proposed the proposal was followed for {{{share}}}."));
            departed.Add((key, name, ReasonsOf(draft, stages, kind)));
        }

        return rows.Count == 0 ? [] :
        [
            new Section(new FigureId("decisions"), T("Förslag och beslut", "Proposals and decisions"),
            [
                new Paragraph([.. sentences]),
                Table("decisions-table", T("Vad som föreslogs och vad människor beslutade", "What was proposed and what people decided"), T("Förslag om", "Proposal of"),
                    [T("personer", "persons"), T("följdes", "followed"), T("andel", "share"), T("annat valdes", "something else"), T("inget av det", "nothing of it"), T("inte beslutat", "not decided")], rows),
                .. Reasons(draft, departed),
                new Note(T(
                    "Ett förslag kommer ur ett program eller en människa och beslutar inget; handläggaren beslutar, och det deltagaren valt står bredvid. Att många förslag följs säger inte att de var rätt, och att få följs inte att de var fel.",
                    "A proposal comes from a program or a person and decides nothing; the caseworker decides, and what the participant chose stands beside. That many are followed does not say that they were right, nor that few are that they were wrong.")),
            ]),
        ];
    }

    private static IEnumerable<Block> Reasons(ReportDraft draft, List<(string Key, LocalizedText Name, Dictionary<string, RowSet> Reasons)> departed)
    {
        // Every usual reason has its row, used or not, so that a row tells of nobody; a host's own are told together.
        ImmutableArray<(string Key, LocalizedText Name)> keys =
            [.. StandardDepartures.All.Select(static reason => (reason.Value, StandardDepartures.NameOf(reason)!)), (Other, T("annat eller inte angett", "other or not stated"))];
        List<TableRow> rows = [];
        foreach ((string reason, LocalizedText name) in keys)
        {
            rows.Add(Row(name,
            [
                .. departed.Select(kind => draft.Count($"decisions/{kind.Key}/reason/{reason}", kind.Reasons[reason], draft.Define(
                    T($"avsteg från ett förslag om {kind.Name.Swedish}: {name.Swedish}", $"departures from a proposal of {kind.Name.English}: {name.English}"), T("Handläggarens skäl till att inte följa det senaste förslaget.", "The caseworker's reason for not following the latest proposal."),
                    T($"personer som fått ett förslag om {kind.Name.Swedish}", $"persons to whom {kind.Name.English} was proposed")))),
            ]));
        }

        yield return Table("decisions-reasons", T("Varför förslag inte följdes", "Why proposals were not followed"), T("Skäl", "Reason"), [.. departed.Select(static kind => kind.Name)], rows);
    }

    private static RowSet Where(ReportDraft draft, JourneyStages stages, ProposalKind kind, Func<Proposal, bool> holds) =>
        draft.Cohort.Proposals.Where(proposals => proposals.TryGetValue(kind, out Proposal? proposal) && holds(proposal)).And(stages.First.Rows);

    private static Dictionary<string, RowSet> ReasonsOf(ReportDraft draft, JourneyStages stages, ProposalKind kind)
    {
        Dictionary<string, RowSet> reasons = new(StringComparer.Ordinal);
        RowSet without = Where(draft, stages, kind, static proposal => proposal.IsDeparture);
        foreach (ReasonCode reason in StandardDepartures.All)
        {
            RowSet rows = Where(draft, stages, kind, proposal => proposal.IsDeparture && proposal.Departure == reason);
            reasons[reason.Value] = rows;
            without = without.Except(rows);
        }

        // A host's own, and those of history that lacks the reason that the rules demand.
        reasons[Other] = without;
        return reasons;
    }
}

using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>Criteria, standards and commitments with what people have answered; the overall judgement as a person has entered it, or that nobody has.</summary>
internal static class ChecklistPart
{
    public static Section Write(ReportDraft draft, HorizontalAccount account, ProgrammeLog? log)
    {
        ImmutableArray<HorizontalPrinciple> asked = Asked(draft);
        List<Block> blocks = [.. Commitments(draft, account, log)];
        foreach (CriteriaList list in CriteriaLists.All.Where(list => asked.Contains(list.Principle)))
        {
            blocks.Add(new Checklist(list.Name, [.. list.Items.Select(item => Item(account, item.Id, item.Text, item.Evidence, ChecklistAnswer.NotAnswered, null, null))]));
            blocks.Add(Overall(account.Judgements.LastOrDefault(judgement => judgement.List == list.Id), list));
        }

        blocks.Add(new Note(T(
            "Svaren är människors. Den samlade bedömningen görs av människor och räknas aldrig fram ur svaren. Att något inte är besvarat är inte ett nej.",
            "The answers are people's. The overall judgement is made by people and is never worked out from the answers. That something is not answered is not a no.")));
        blocks.AddRange(LoggedAccount.Rule(account));
        return new Section(new FigureId("horizontal/checklists"), T("Kriterier och åtaganden", "Criteria and commitments"), [.. blocks]);
    }

    /// <summary>The principles that the period makes obligatory, and those that the call asks for.</summary>
    public static ImmutableArray<HorizontalPrinciple> Asked(ReportDraft draft) =>
    [
        .. PrincipleCatalog.Of(draft.Programme.ProgrammingPeriod)
            .Where(asked => asked.IsObligatory || draft.Settings.Horizontal.AskedByCall.Contains(asked.Principle)).Select(static asked => asked.Principle),
    ];

    private static IEnumerable<Block> Commitments(ReportDraft draft, HorizontalAccount account, ProgrammeLog? log)
    {
        if (draft.Programme.Commitments is not [_, ..] commitments)
        {
            yield return new Note(T("Programmets underlag räknar inte upp några egna åtaganden för de horisontella principerna.", "The programme's document lists no commitments of its own for the horizontal principles."));
            yield break;
        }

        ImmutableArray<CommitmentFollowUp> followed = log?.Commitments(draft.Programme, draft.Cohort.On) ?? [.. commitments.Select(static one => new CommitmentFollowUp(one, null, null))];
        foreach (IGrouping<HorizontalPrinciple, CommitmentFollowUp> principle in followed.GroupBy(static one => one.Commitment.Principle).OrderBy(static group => group.Key))
        {
            LocalizedText name = ProgrammeLogWords.Of(principle.Key);
            yield return new Checklist(T($"Programmets åtaganden: {name.Swedish}", $"The programme's commitments: {name.English}"),
            [
                .. principle.Select(one => Item(account, one.Commitment.Id, Sided(one.Commitment), one.Commitment.Evidence,
                    one.Assessed?.Status switch { null => ChecklistAnswer.NotAnswered, CommitmentStatus.Done => ChecklistAnswer.Yes, CommitmentStatus.Partly => ChecklistAnswer.Partly, _ => ChecklistAnswer.No },
                    one.Assessed is { Evidence: var evidence } && one.On is { } day ? new EvidenceLink(LocalizedText.Same(evidence), LocalDatePattern.Iso.Format(day)) : null, one.On)),
            ]);
        }

        if (log is null)
            yield return new Note(T("Loggen saknas: hur långt åtagandena har kommit står i programmets logg, som den här rapporten inte fått.", "There is no log: how far the commitments have come stands in the programme's log, which this report was not given."));
    }

    private static ChecklistItem Item(HorizontalAccount account, ProvisionId id, LocalizedText text, LocalizedText wanted, ChecklistAnswer told, EvidenceLink? logged, LocalDate? toldOn)
    {
        CriterionAnswer? answer = account.Answers.LastOrDefault(one => one.Criterion == id);
        // an entry that only names what shows it is no answer, and of two answers the later day's stands
        bool isAnswered = answer is { Answer: not ChecklistAnswer.NotAnswered } && !(toldOn > answer.On);
        ImmutableArray<EvidenceLink> links = [.. (logged is null ? [] : new[] { logged }).Concat(answer?.Evidence ?? [])];
        return new ChecklistItem(text, isAnswered ? answer!.Answer : told, links.IsEmpty ? T($"ska visas av: {wanted.Swedish}", $"to be shown by: {wanted.English}") : null)
        {
            Motivation = isAnswered ? answer!.Motivation : null,
            Links = links,
        };
    }

    private static LocalizedText Sided(Commitment commitment) => commitment.Side switch
    {
        AccessibilitySide.Operations => T($"verksamhet: {commitment.Text.Swedish}", $"operations: {commitment.Text.English}"),
        AccessibilitySide.Physical => T($"fysisk miljö: {commitment.Text.Swedish}", $"physical environment: {commitment.Text.English}"),
        AccessibilitySide.Communication => T($"kommunikation: {commitment.Text.Swedish}", $"communication: {commitment.Text.English}"),
        AccessibilitySide.Information => T($"information: {commitment.Text.Swedish}", $"information: {commitment.Text.English}"),
        _ => commitment.Text,
    };

    private static Note Overall(EnteredJudgement? judgement, CriteriaList list)
    {
        LocalizedText source = T($"Källa: {list.Source}.", $"Source: {list.Source}.");
        if (judgement is null)
            return new Note(T($"Samlad bedömning: ingen har gjort någon. {source.Swedish}", $"Overall judgement: nobody has made one. {source.English}"));
        LocalizedText word = HtmlBlocks.Answer(judgement.Judgement);
        return new Note(T(
            $"Samlad bedömning: {word.Swedish}. {judgement.Motivation.Swedish} Gjord av {judgement.By.Swedish} {DateText.Format(judgement.On, Language.Swedish)}. {source.Swedish}",
            $"Overall judgement: {word.English}. {judgement.Motivation.English} Made by {judgement.By.English} {DateText.Format(judgement.On, Language.English)}. {source.English}"));
    }
}

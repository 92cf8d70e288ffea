using Samverkan.Core.Programmes;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// Each goal for participants, in the easy words that somebody has written in the programme's definition, and beneath it how it stands: reached, not
/// reached, or too early. A goal without easy words is not told here: they are never made out of the others.
/// </summary>
internal static class EasyGoals
{
    public static Paragraph Write(ReportDraft draft)
    {
        List<Sentence> said = [];
        foreach (Goal goal in draft.Programme.Goals.Where(static goal => goal.Threshold is not null && goal.Text.EasySwedish is not null))
        {
            FigureId assessment = new($"goal/{goal.Id.Value}/assessment");
            said.Add(Told(draft, goal, assessment));
            said.Add(Standing(draft.Find(assessment)));
        }

        Goal[] others = [.. draft.Programme.Goals.Where(static goal => goal.Threshold is null && goal.Text.EasySwedish is not null)];
        if (others.Length > 0)
        {
            said.Add(Say("De här målen har ingen siffra.", "These goals have no number."));
            said.AddRange(others.Select(goal => Told(draft, goal, new FigureId($"goal/{goal.Id.Value}/assessment"))));
            said.Add(Say("Därför går det inte att säga om vi har nått dem.", "That is why it cannot be said whether we have reached them."));
        }

        return new Paragraph([.. said]);
    }

    private static Sentence Told(ReportDraft draft, Goal goal, FigureId assessment)
    {
        GoalSentence sentence = new(draft, goal, draft.Definition(assessment));
        string english = sentence.Said(goal.Text.English);
        return Say($"Mål: {sentence.Said(goal.Text.EasySwedish!)}", $"Goal: {(english.EndsWith('.') ? english : english + '.')}");
    }

    private static Sentence Standing(Figure? assessment)
    {
        Sentence hidden = Say("Vi visar inte hur det har gått.", "We do not show how it has gone.");
        Sentence tooEarly = Say("Det är för tidigt att säga om vi har nått målet.", "It is too early to say whether we have reached the goal.");
        return assessment switch
        {
            JudgementFigure { Judgement: Judgement.NobodyConcerned } nobody => Say("Målet gäller ingen ännu.", "The goal is about nobody yet.", hidden) with { DependsOn = nobody.RestsOn },
            JudgementFigure { Judgement: Judgement.Met } => Say("Vi har nått målet.", "We have reached the goal.", hidden) with { DependsOn = [assessment.Id] },
            JudgementFigure { Judgement: Judgement.NotMet } => Say("Vi har inte nått målet.", "We have not reached the goal.", hidden) with { DependsOn = [assessment.Id] },
            JudgementFigure { Judgement: Judgement.EvidenceNoted } => Say("Vi har skrivit ned vad vi har sett och prövat.", "We have written down what we have seen and tried."),
            JudgementFigure => tooEarly with { DependsOn = [assessment.Id], Otherwise = hidden },
            AbsentFigure { Absence: Absence.TooEarly } => tooEarly,
            _ => Say("Det går inte att säga om vi har nått målet.", "It cannot be said whether we have reached the goal."),
        };
    }
}

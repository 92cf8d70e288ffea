using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Goals;

/// <summary>
/// The programme's goals: what can be counted is counted beside the goal, the level is judged where the source sets one, and a goal without
/// a level says that it cannot be assessed and why, never nought per cent.
/// </summary>
internal sealed class GoalSection
{
    private static readonly LocalizedText NotCounted = T("räknas inte", "not counted");
    private readonly ReportDraft _draft;
    private readonly ProgrammeGoals _goals;
    private readonly bool _hasLevels;
    private readonly bool _asks;
    private readonly bool _isWithin;

    private GoalSection(ReportDraft draft)
    {
        _draft = draft;
        _isWithin = draft.Settings.Within && draft.Period != draft.Cumulative;
        _goals = _isWithin
            ? ProgrammeGoals.EvaluateWithin(draft.Cohort, draft.Programme, draft.Period, draft.Settings.Log)
            : ProgrammeGoals.Evaluate(draft.Cohort, draft.Programme, draft.Settings.Log);
        _hasLevels = draft.Programme.Goals.Any(static g => g.Threshold is not null);
        // a programme without surveys has nobody who could leave one unanswered
        _asks = !draft.Programme.Surveys.IsEmpty;
    }

    public static Section Write(ReportDraft draft) => new GoalSection(draft).Write();

    private Section Write()
    {
        List<TableRow> rows = [];
        List<Block> sentences = [];
        foreach (GoalEvaluation evaluated in _goals.Goals)
            rows.Add(Write(evaluated, sentences));
        ImmutableArray<LocalizedText> columns = [T("andel", "share"), T("osäkerhet", "uncertainty"), T("antal", "count"), T("av", "of"), T("annat resultat", "other result")];
        if (_asks)
            columns = columns.AddRange(T("inte besvarat", "not answered"), T("avböjt", "declined"));
        columns = columns.AddRange(T("utan registrerat resultat", "no recorded result"), T("okänt om målet gäller", "unknown whether concerned"));
        if (_hasLevels)
            columns = columns.Add(T("nivå att nå", "level to reach"));
        ReportTable table = Table("goals-table", T("Målen, vad som går att räkna och hur långt de går att bedöma", "The goals, what can be counted and how far they can be assessed"), T("Mål", "Goal"),
            columns.Add(T("bedömning", "assessment")), rows);
        Note note = new(T(
            "Där källan inte sätter någon nivå är talen vårt mått bredvid målet, inte ett svar på om målet är nått. Andelen är av alla som målet gäller, också dem utan registrerat resultat: den säger hur stor del som säkert nått dit. Osäkerheten är Wilsons intervall på 95 procent: så mycket kunde andelen ha blivit en annan av en slump. Vad som räknas står under tabellen.",
            "Where the source sets no level the numbers are our measure beside the goal, not an answer to whether it is reached. The share is of all whom the goal is about, also those with no recorded result: it says what part has certainly got there. The uncertainty is Wilson's interval of 95 per cent: by chance alone the share could have been anything within it. What is counted stands below the table."));
        return new Section(new FigureId("goals"), T("Mål", "Goals"),
            [note, .. GoalPicture.Write(_draft, _goals.Goals.Select(static evaluated => evaluated.Goal)), table, .. sentences, .. GoalEvidencePart.Write(_draft, _goals.Goals)]);
    }

    private FigureDefinition Define(LocalizedText counted, LocalizedText rule, LocalizedText? of = null, SourceReference? source = null)
    {
        FigureDefinition definition = _draft.Define(counted, rule, of, source);
        return _isWithin ? definition with { Period = null } : definition;
    }

    private TableRow Write(GoalEvaluation evaluated, List<Block> sentences)
    {
        Goal goal = evaluated.Goal;
        string id = $"goal/{goal.Id.Value}";
        LocalizedText rule = goal.Proxy ?? goal.Text;
        FigureDefinition definition = Define(goal.Text, rule, source: goal.Source);
        if (evaluated.Events is { } events)
            return WriteEvents(evaluated, id, definition, events, sentences);
        // of a goal that is not about persons nobody is counted once
        if (evaluated.Persons is not { } persons)
        {
            FigureDefinition bare = goal.Unit == Core.Programmes.CountingUnit.Persons ? definition : definition with { Measure = ProgrammeTerms.Of(goal.Unit) };
            // what the log tells of such a goal is said below, with its numbers
            if (evaluated.State != GoalState.EvidenceNoted)
                sentences.Add(Paragraph.Of(new GoalSentence(_draft, goal, bare).OfNothing(evaluated)));
            return Row(evaluated, id, bare, [], null, null, null);
        }

        if (goal.Population is null)
        {
            FigureId number = _draft.Count($"{id}/count", persons.Counted, definition);
            TableRow row = Row(evaluated, id, definition, [number], number, null, null);
            FigureId? without = WithoutConsent(goal, id, persons);
            sentences.Add(Paragraph.Of(new GoalSentence(_draft, goal, definition).OfPersons(evaluated, number, null, null, new FigureId($"{id}/assessment"), without)));
            return row;
        }

        LocalizedText everybody = Everybody(goal.Population);
        definition = definition with
        {
            Of = everybody,
            Rule = T($"{Sentence(rule.Swedish)} Andelen är av {everybody.Swedish}. De utan registrerat resultat ingår bland dem, men inte i antalet.",
                $"{Sentence(rule.English)} The share is of {everybody.English}. Those with no recorded result are among them, but not in the count."),
        };
        FigureId part = _draft.Count($"{id}/count", persons.Counted, definition);
        FigureId whole = _draft.Count($"{id}/of", persons.Concerned, Define(everybody, T("Alla som målet gäller, också de utan registrerat resultat.", "All whom the goal is about, also those with no recorded result."), source: goal.Source));
        FigureId other = _draft.Count($"{id}/other", persons.Other, Define(T("med ett annat registrerat resultat", "with another recorded result"), T("De uppgifter som behövs är registrerade och säger något annat.", "The facts that are needed are recorded and say something else."), everybody, goal.Source));
        FigureId share = _draft.Share($"{id}/share", part, whole);
        FigureId interval = _draft.Add(new IntervalFigure(new FigureId($"{id}/interval"), part, whole, definition));
        List<FigureId> missing = [];
        if (_asks)
        {
            missing.Add(_draft.Count($"{id}/not-answered", persons.NotAnswered, Define(T("där frågan inte är besvarad", "where the question is not answered"), T("Den som skulle svara har inte svarat. De ingår i ”av”.", "Whoever was to answer has not. They are in “of”."), everybody, goal.Source)));
            missing.Add(_draft.Count($"{id}/declined", persons.Declined, Define(T("där svaret har avböjts", "where the answer was declined"), T("Den som tillfrågades ville inte svara. De ingår i ”av”.", "Whoever was asked did not want to answer. They are in “of”."), everybody, goal.Source)));
        }

        missing.Add(_draft.Count($"{id}/unknown", _asks ? persons.Unknown : persons.WithoutResult, Define(T("utan registrerat resultat", "with no recorded result"), T("En uppgift som behövs saknas eller har avböjts: resultat, mätningar eller planering. De ingår i ”av”.", "A fact that is needed is missing or was declined: outcome, measurements or plan. They are in “of”."), everybody, goal.Source)));
        missing.Add(_draft.Count($"{id}/concern-unknown", persons.ConcernUnknown, Define(T("där det inte går att säga om målet gäller", "of whom it cannot be told whether the goal is about them"), T("En uppgift som avgör vilka målet gäller saknas. De ingår varken i antalet eller i ”av”.", "A fact that decides whom the goal is about is missing. They are neither in the count nor in “of”."), source: goal.Source)));
        TableRow written = Row(evaluated, id, definition, [share, interval, part, whole, other, .. missing], part, whole, null);
        sentences.Add(Paragraph.Of(new GoalSentence(_draft, goal, definition).OfPersons(evaluated, part, whole, share, new FigureId($"{id}/assessment"))));
        return written;
    }

    /// <summary>How many of those who count have not consented to be registered; none where the goal cannot count them, or nobody has told of them.</summary>
    private FigureId? WithoutConsent(Goal goal, string id, GoalPersons persons) =>
        !_draft.TellsWithoutConsent || !BeforeConsent.CanReach(goal) || _isWithin ? null
        : _draft.Count($"{id}/without-consent", _draft.WithoutConsentIn(persons.Counted), Define(
            T($"utan samtycke till att registreras: {goal.Text.Swedish}", $"without consent to be registered: {goal.Text.English}"),
            T("Steget kommer före samtycket, och de som inte samtyckt ingår i målets antal. Av dem är inget mer känt.", "The step comes before consent, and those who have not consented are in the goal's count. Nothing more is known of them."), source: goal.Source));

    private TableRow WriteEvents(GoalEvaluation evaluated, string id, FigureDefinition definition, int events, List<Block> sentences)
    {
        FigureDefinition counted = definition with
        {
            Unit = Reports.CountingUnit.Event,
            Measure = FigureDefinition.LoggedEvents,
            Rule = T($"{Sentence(definition.Rule.Swedish)} Räknas i programmets egen logg till och med rapportens sista dag.", $"{Sentence(definition.Rule.English)} Counted in the programme's own log until the report's last day."),
        };
        FigureId number = _draft.Add(new StatedFigure(new FigureId($"{id}/events"), events, StatedKind.Number, counted));
        sentences.Add(Paragraph.Of(new GoalSentence(_draft, evaluated.Goal, definition).OfEvents(evaluated, number)));
        return Row(evaluated, id, counted, [number], null, null, number);
    }

    /// <summary>A row of the table: one number for what is only counted, every number for a share, none where nothing is counted.</summary>
    private TableRow Row(GoalEvaluation evaluated, string id, FigureDefinition definition, ImmutableArray<FigureId> figures, FigureId? part, FigureId? whole, FigureId? events)
    {
        TableCell none = TableCell.Of(NotCounted);
        int after = _asks ? 6 : 4;
        IEnumerable<TableCell> numbers = figures switch
        {
            [] => Enumerable.Repeat(none, 3 + after),
            [var only] => [none, none, TableCell.Of(only), .. Enumerable.Repeat(none, after)],
            _ => figures.Select(static figure => TableCell.Of(figure)),
        };
        ImmutableArray<FigureId> restsOn = events is not null ? [] : [.. new[] { part, whole }.OfType<FigureId>()];
        TableCell assessment = TableCell.Of(Assessment(evaluated, $"{id}/assessment", definition, restsOn));
        return new TableRow(Capital(evaluated.Goal.Text), _hasLevels ? [.. numbers, Level(evaluated.Goal, id, definition), assessment] : [.. numbers, assessment]);
    }

    private FigureId Assessment(GoalEvaluation evaluated, string id, FigureDefinition definition, ImmutableArray<FigureId> restsOn)
    {
        switch (evaluated.State)
        {
            // a share is too early whatever it is; a number of persons is too early because it is not yet enough
            case GoalState.TooEarly when evaluated.Goal.Population is not null:
                return _draft.Absent(id, Absence.TooEarly, T("Programmet pågår.", "The programme goes on."), definition);
            case GoalState.Met or GoalState.NotMet or GoalState.TooEarly or GoalState.EvidenceNoted:
            case var _ when evaluated.Because == GoalReason.NobodyConcerned:
                Judgement judgement = evaluated.State switch { GoalState.Met => Judgement.Met, GoalState.NotMet => Judgement.NotMet, GoalState.TooEarly => Judgement.TooEarly, GoalState.EvidenceNoted => Judgement.EvidenceNoted, _ => Judgement.NobodyConcerned };
                return _draft.Add(new JudgementFigure(new FigureId(id), judgement, restsOn, definition));
            default:
                return _draft.Absent(id, Absence.NotAssessable, WhyNotAssessable.Of(evaluated), definition);
        }
    }

    private static LocalizedText Everybody(Criterion population) => population switch
    {
        Choice choice => Everybody(choice.InForce.Criterion),
        BooleanFactIs { Is: true } fact when fact.Fact == StandardFacts.Started => T("alla som börjat", "all who have started"),
        BooleanFactIs { Is: true } fact when fact.Fact == StandardFacts.Exited => T("alla som avslutat", "all who have left"),
        BooleanFactIs { Is: true } fact when fact.Fact == StandardFacts.Completed => T("alla som avslutat som planerat", "all who have completed as planned"),
        BooleanFactIs { Is: true } fact when fact.Fact == StandardFacts.Mapped => T("alla som kartlagts", "all who have been mapped"),
        BooleanFactIs { Is: true } fact when fact.Fact == StandardFacts.Recommended => T("alla som fått en rekommendation", "all who have a recommendation"),
        _ => T("alla som målet gäller", "all whom the goal is about"),
    };

    private static string Sentence(string text) => $"{Capital(text)}{(text.EndsWith('.') ? "" : ".")}";

    private TableCell Level(Goal goal, string id, FigureDefinition definition) => goal.Threshold switch
    {
        null => TableCell.Of(T("ingen satt", "none set")),
        { Kind: ThresholdKind.AtLeastCount or ThresholdKind.ExactCount } count => TableCell.Of(_draft.Add(new StatedFigure(new FigureId($"{id}/level"), count.Value, StatedKind.Number, definition with { Measure = FigureDefinition.Stated }))),
        { } share => TableCell.Of(_draft.Add(new StatedFigure(new FigureId($"{id}/level"), share.Value / 100m, StatedKind.Share, definition with { Measure = FigureDefinition.Percent }))),
    };
}

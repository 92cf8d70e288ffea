using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Goals;

/// <summary>
/// What a goal says and how it stands, in one plain sentence or two. The numbers that the goal's own words hold become stated figures, so that
/// the sentence holds none of its own.
/// </summary>
internal sealed partial class GoalSentence(ReportDraft draft, Goal goal, FigureDefinition definition)
{
    private readonly SortedSet<FigureId> _said = [];

    /// <summary>The sentence for a goal about persons.</summary>
    public Sentence OfPersons(GoalEvaluation evaluated, FigureId counted, FigureId? concerned, FigureId? share, FigureId assessment, FigureId? withoutConsent = null)
    {
        LocalizedText hidden = Join("hur det gått visas inte, till skydd för enskilda.", "how it went is not shown, to protect individuals.");
        if (concerned is not null && evaluated.Persons is { Concerned.IsEmpty: true })
        {
            return new Sentence(Join("ännu ingen som målet gäller.", "nobody yet whom the goal is about."))
            {
                DependsOn = [concerned],
                Otherwise = new Sentence(hidden),
            };
        }

        LocalizedText result = concerned is null
            ? evaluated.Because == GoalReason.WithinPeriod ? new($"{{{counted}}} under perioden.", $"{{{counted}}} during the period.")
            : new($"{{{counted}}} hittills.", $"{{{counted}}} so far.")
            : new($"{{{counted}}} av {{{concerned}}}, {{{share}}}.", $"{{{counted}}} of {{{concerned}}}, {{{share}}}.");
        Sentence Told(LocalizedText text, Sentence otherwise) => new(Join($"{text.Swedish} {End(evaluated).Swedish}", $"{text.English} {End(evaluated).English}"))
        {
            DependsOn = evaluated.State is GoalState.Met or GoalState.NotMet ? [assessment] : [],
            Otherwise = otherwise,
        };
        Sentence told = Told(result, new Sentence(hidden));
        if (withoutConsent is not null)
        {
            return Told(
                new($"{{{counted}}} hittills, varav {{{withoutConsent}}} utan samtycke till att registreras.", $"{{{counted}}} so far, of whom {{{withoutConsent}}} without consent to be registered."),
                Told(new($"{{{counted}}} hittills, även de som inte samtyckt till att registreras.", $"{{{counted}}} so far, also those who have not consented to be registered."), new Sentence(hidden)));
        }

        // of those without consent no dates are known, and so no period
        return evaluated.Because == GoalReason.WithinPeriod && BeforeConsent.CanReach(goal)
            ? Told(new($"{result.Swedish} De som inte samtyckt till att registreras är inte räknade i perioden.", $"{result.English} Those who have not consented to be registered are not counted in the period."), new Sentence(hidden))
            : told;
    }

    /// <summary>The sentence for a goal about meetings or documents.</summary>
    public Sentence OfEvents(GoalEvaluation evaluated, FigureId events) =>
        new(evaluated.Because == GoalReason.WithinPeriod
            ? Join($"{{{events}}} under perioden enligt programmets logg. {End(evaluated).Swedish}", $"{{{events}}} during the period by the programme's log. {End(evaluated).English}")
            : Join($"{{{events}}} hittills enligt programmets logg. {End(evaluated).Swedish}", $"{{{events}}} so far by the programme's log. {End(evaluated).English}"));

    /// <summary>The sentence for a goal of which nothing can be counted.</summary>
    public Sentence OfNothing(GoalEvaluation evaluated) =>
        new(Join($"inget räknas. {End(evaluated).Swedish}", $"nothing is counted. {End(evaluated).English}"));

    /// <summary>The sentence for a goal that is met in ways of working: how much the log tells of it, and that no level is set.</summary>
    public Sentence OfEvidence(FigureId reflections, FigureId deviations, FigureId addressed, FigureId resolved, LearningEvidence told)
    {
        LocalizedText seen = new($"{{{reflections}|reflektion|reflektioner}}", $"{{{reflections}|reflection|reflections}}");
        LocalizedText wrong = told.Deviations switch
        {
            0 => new("ingen avvikelse i systemet", "no deviation in the system"),
            1 => new($"{{{deviations}|avvikelse|avvikelser}} i systemet{OfOne(told).Swedish}", $"{{{deviations}|deviation|deviations}} in the system{OfOne(told).English}"),
            _ => new($"{{{deviations}|avvikelse|avvikelser}} i systemet{SoFar(told, $", varav {{{addressed}}} åtgärdats", $" och {{{resolved}}} inte längre förekommer", ", där inget ännu är gjort")}",
                $"{{{deviations}|deviation|deviations}} in the system{SoFar(told, $", of which {{{addressed}}} with something done", $" and {{{resolved}}} no longer occurring", ", about which nothing is done yet")}"),
        };
        return new(Join(
            $"personalen har skrivit ned {seen.Swedish} och {wrong.Swedish}. Källan sätter ingen nivå, så om målet är nått sägs inte.",
            $"the staff have written down {seen.English} and {wrong.English}. The source sets no level, so whether the goal is reached is not said."));
    }

    // nought of something is said in words
    private static string SoFar(LearningEvidence told, string addressed, string resolved, string nothing) =>
        told.Addressed == 0 ? nothing : told.Resolved == 0 ? addressed : addressed + resolved;

    // one of one is said without a number
    private static LocalizedText OfOne(LearningEvidence told) => told switch
    {
        { Addressed: 0 } => new(", där inget ännu är gjort", ", about which nothing is done yet"),
        { Resolved: 0 } => new(", som åtgärdats men ännu förekommer", ", with something done but still occurring"),
        _ => new(", som åtgärdats och inte längre förekommer", ", with something done and no longer occurring"),
    };

    private static LocalizedText End(GoalEvaluation evaluated) => evaluated.State switch
    {
        _ when evaluated.Because == GoalReason.WithinPeriod => new("Bara perioden räknas, och nivån gäller hela programmet.", "Only the period is counted, and the level is the whole programme's."),
        GoalState.Met => new("Målet är nått.", "The goal is met."),
        GoalState.NotMet => new("Målet är inte nått.", "The goal is not met."),
        GoalState.TooEarly => new("Programmet pågår, så det är för tidigt att säga om målet nås.", "The programme goes on, so it is too early to say whether the goal is met."),
        _ => new($"Om målet är nått går inte att bedöma: {Inside(WhyNotAssessable.Of(evaluated).Swedish)}", $"Whether the goal is met cannot be assessed: {Inside(WhyNotAssessable.Of(evaluated).English)}"),
    };

    // as it stands after a colon
    private static string Inside(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private LocalizedText Join(string swedish, string english) =>
        new($"{Said(goal.Text.Swedish)}: {swedish}", $"{Said(goal.Text.English)}: {english}");

    /// <summary>The words with the numbers in them as figures, and a capital first.</summary>
    public string Said(string text)
    {
        StringBuilder said = new();
        int at = 0;
        string harmless = text.Replace('{', '(').Replace('}', ')');
        foreach (Match number in Number().Matches(harmless))
        {
            bool isPercent = number.Groups["percent"].Success;
            if (!int.TryParse(number.Groups["digits"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
                value = int.MaxValue;
            said.Append(harmless, at, number.Index - at).Append('{').Append(Figure(value, isPercent)).Append('}');
            at = number.Index + number.Length;
        }

        said.Append(harmless, at, harmless.Length - at);
        if (char.IsLower(said[0]))
            said[0] = char.ToUpperInvariant(said[0]);
        return said.ToString();
    }

    private FigureId Figure(int value, bool isPercent)
    {
        FigureId id = new($"goal/{goal.Id.Value}/said/{ReportDraft.Digits(value)}{(isPercent ? "-percent" : "")}");
        if (_said.Add(id) && !draft.Has(id.Value))
            draft.Add(new StatedFigure(id, isPercent ? value / 100m : value, isPercent ? StatedKind.Share : value is >= 1900 and < 2100 ? StatedKind.Year : StatedKind.Number, definition with { Measure = isPercent ? FigureDefinition.Percent : FigureDefinition.Stated }));
        return id;
    }

    [GeneratedRegex("(?<digits>[0-9]+)(?<percent> (procent|percent|per cent))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}

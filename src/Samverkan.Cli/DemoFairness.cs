using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Analysis.Statistics;
using Samverkan.Cli.Pages;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;
using Samverkan.Matching.Fairness;
using Samverkan.Matching.Placement;
using Samverkan.Synthetic;

namespace Samverkan.Cli;

/// <summary>
/// Fairness for those inside: who is met, offered, placed and reaches what, group beside group; what each rule of the target group does to each group; and whether sex, which must not
/// matter, does. The counts are not protected: with real people the page would not leave the house.
/// </summary>
internal static class DemoFairness
{
    private const int Swapped = 40;

    /// <summary>The page.</summary>
    public const string Name = "fairness.internal.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, Cohort cohort, string folder)
    {
        ImmutableArray<Grouping> groupings = AccessGroupings.Standard(cohort, static district => LocalizedText.Same(DistrictCatalog.Stockholm.Find(district)?.Name ?? district.Value));
        return DemoPage.Write(folder, Name, (page, _) =>
        {
            page.Heading("Rättvisa: internt underlag");
            page.Line("Talen är oskyddade och hör till dem som arbetar med programmet. Det som lämnar huset står i rapporten, skyddat. Ingen av personerna finns.");
            page.Line("Varje grupp jämförs med den största. En skillnad säger att det går olika för grupper, inte varför. Den som avböjt eller inte frågats är i ingen grupp och räknas som saknad.");
            Access(page, AccessSummary.Of(AccessStep.Standard(cohort), groupings));
            Rules(page, programme, people, cohort, groupings);
            Counterfactual(page, programme, people);
        });
    }

    private static void Access(TextPage page, AccessSummary summary)
    {
        foreach (IGrouping<string, AccessComparison> step in summary.Comparisons.GroupBy(static comparison => comparison.Step.Key))
        {
            page.Section(step.First().Step.Name);
            foreach (AccessComparison one in step.Where(static one => one.Share.Denominator > 0))
            {
                string look = one.CallsForALook ? "; att titta närmare på" : "";
                string missing = one.Difference.Basis.Missing > 0 ? Text($"; {one.Difference.Basis.Missing} utan uppgift") : "";
                page.Item(Text($"{one.Group.Name.Swedish}: {one.Share.Numerator} av {one.Share.Denominator}, mot {one.ReferenceShare.Numerator} av {one.ReferenceShare.Denominator} ({one.Reference.Name.Swedish}); {Points(one.Difference)}{missing}{look}"));
            }
        }
    }

    private static void Rules(TextPage page, Programme programme, SyntheticFiles people, Cohort cohort, ImmutableArray<Grouping> groupings)
    {
        EligibilityAssessment assessment = EligibilityAssessment.Of(
            programme.TargetGroup, MergedJourneys.FoldAll(people.Cohort.Entries).Select(static journey => new EligibilityCandidate(journey.Id.Participant, journey.Facts())), people.Cohort.Until);
        page.Section(new("Vad varje villkor i målgruppen gör med varje grupp", "What each condition of the target group does to each group"));
        int compared = 0;
        int told = 0;
        foreach (Grouping grouping in groupings)
        {
            foreach (RuleEffect effect in RuleEffects.Of(assessment, cohort, grouping))
            {
                compared++;
                if (effect.Difference is not { IsEstimated: true } difference || !(difference.Value.Lower > 0 || difference.Value.Upper < 0))
                    continue;
                told++;
                string group = grouping.Groups.First(one => one.Key == effect.Group).Name.Swedish;
                page.Item(Text($"{grouping.Name.Swedish}, {group}: {effect.KeptOut.Numerator} av {effect.KeptOut.Denominator} stängs ute av: {effect.Condition.Describe(Language.Swedish)}; {Points(difference)}"));
            }
        }

        page.Line(Text($"{compared} jämförelser gjordes. Hos {told} rymmer intervallet inte noll; några gör det av en slump när så många jämförs."));
    }

    // The verdict on the target group and the place, for the same people with the register's sex swapped and nothing else.
    private static void Counterfactual(TextPage page, Programme programme, SyntheticFiles people)
    {
        LocalDate on = people.Cohort.Until;
        PlacementPlanner planner = DemoPlacement.Planner(programme);
        Dictionary<TeamId, int> ongoing = DemoPlacement.OngoingOn(people, on);
        ImmutableArray<SyntheticReferral> asked = [.. people.JustReferred.Take(Swapped)];
        ImmutableArray<CounterfactualChange> changes = CounterfactualCheck.Run(asked, static person => person with { Facts = OtherSex(person) }, who =>
        {
            Dictionary<ParticipantId, string> outcomes = who.ToDictionary(static person => person.Participant, person => programme.TargetGroup.Assess(person.Facts, on).Value.ToString());
            PlacementProposal proposal = planner.Propose(who.Where(person => outcomes[person.Participant] == nameof(Truth.True)).Select(DemoPlacement.CandidateOf), on, ongoing);
            foreach (ProposedPlacement placed in proposal.Placements)
                outcomes[placed.Participant] = placed.Team.Value;
            return outcomes;
        });
        page.Section(new("Prov: spelar kön någon roll?", "A check: does sex matter?"));
        page.Line(Text($"För {asked.Length} personer byttes kön och inget annat, en i taget och alla på en gång. {(changes.IsEmpty ? "Ingen fick ett annat besked om målgruppen eller en annan plats." : Text($"{changes.Length} besked blev andra."))}"));
    }

    private static FactTimeline OtherSex(SyntheticReferral person)
    {
        FactTimelineBuilder builder = new();
        foreach (ObservedFact fact in ObservedFact.Of(person.Participant, person.Facts).Where(static fact => fact.About.Key != StandardFacts.RegisterSex.Key && fact.About.Key != StandardFacts.ReportedGender.Key))
            fact.AddTo(builder);
        foreach (TypedFact<string> sex in (ReadOnlySpan<TypedFact<string>>)[StandardFacts.RegisterSex, StandardFacts.ReportedGender])
        {
            foreach (Observation<string> observation in person.Facts.Of(sex))
                builder.Add(sex, observation.HasValue ? new Observation<string>(observation.Value == "woman" ? "man" : "woman", observation.Period, observation.KnownFrom) : observation);
        }

        return builder.Build();
    }

    private static string Points(Finding<Analysis.Statistics.Interval> difference) => difference.IsEstimated
        ? Text($"skillnad {100 * difference.Value.Value:F0} procentenheter ({100 * difference.Value.Lower:F0} till {100 * difference.Value.Upper:F0})")
        : "skillnaden går inte att säga";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

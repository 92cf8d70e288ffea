using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Analysis.Statistics;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;
using Samverkan.Matching.Fairness;
using Samverkan.Matching.Vacancies;
using Samverkan.Reporting.Rendering;
using Samverkan.Synthetic;
using AccessStep = Samverkan.Analysis.Fairness.AccessStep;
using RuleEffect = Samverkan.Matching.Fairness.RuleEffect;

namespace Samverkan.Cli;

/// <summary>
/// Fairness for those inside: who is met, offered, placed and reaches what, group beside group; what each rule of the target group does to each group; and whether sex, disability,
/// background, age or district changes what anybody gets, and through which rule. The counts are not protected: with real people the page would not leave the house.
/// </summary>
internal static class DemoFairness
{
    private const int Swapped = 40;

    /// <summary>The page.</summary>
    public const string Name = "fairness.internal.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static async Task<string> WriteAsync(Programme programme, SyntheticFiles people, Cohort cohort, string folder, CancellationToken cancellation)
    {
        JobAdSource ads = new(() => new MemoryStream(people.JobAds.ToArray(), writable: false), SyntheticFiles.Ads);
        OccupationTaxonomy occupations = await OccupationTaxonomy.Empty.LearnAsync(ads, cancellation);
        List<Vacancy> vacancies = [];
        await foreach (VacancyReading reading in ads.ReadAsync(cancellation))
        {
            if (reading.Vacancy is { } vacancy)
                vacancies.Add(vacancy);
        }

        ImmutableArray<Grouping> groupings = AccessGroupings.Standard(cohort, static district => LocalizedText.Same(DistrictCatalog.Stockholm.Find(district)?.Name ?? district.Value));
        return DemoPage.Write(folder, Name, (page, _) =>
        {
            page.Heading("Rättvisa: internt underlag");
            page.Line("Talen är oskyddade och hör till dem som arbetar med programmet. Det som lämnar huset står i rapporten, skyddat. Ingen av personerna finns.");
            page.Line("Varje grupp jämförs med den största. En skillnad säger att det går olika för grupper, inte varför. Den som avböjt eller inte frågats är i ingen grupp och räknas som saknad.");
            Access(page, AccessSummary.Of(AccessStep.Standard(cohort), groupings));
            Rules(page, programme, people, cohort, groupings);
            Counterfactual(page, programme, people, [.. vacancies], occupations);
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

    // What each gets, for the same people with one attribute exchanged and nothing else.
    private static void Counterfactual(TextPage page, Programme programme, SyntheticFiles people, ImmutableArray<Vacancy> vacancies, OccupationTaxonomy occupations)
    {
        LocalDate on = people.Cohort.Until;
        Dictionary<ParticipantId, SyntheticReferral> asked = people.JustReferred.Take(Swapped).ToDictionary(static person => person.Participant);
        Dictionary<TeamId, int> ongoing = DemoPlacement.OngoingOn(people, on);
        ImmutableArray<AttributeEffect> ofReferred = AttributeTrials.Run(
            [.. asked.Values.Select(static person => new CounterfactualPerson(person.Participant, person.Facts))],
            AttributeSwap.Standard(DistrictCatalog.Stockholm, on),
            [
                CounterfactualTrial.TargetGroup(programme.TargetGroup, on),
                CounterfactualTrial.Placement(
                    DemoPlacement.Planner(programme), on,
                    person => programme.TargetGroup.Assess(person.Facts, on).Value == Truth.True ? DemoPlacement.CandidateOf(asked[person.Id] with { District = DistrictOf(person) ?? asked[person.Id].District }) : null,
                    ongoing),
            ]);

        LocalDate day = DemoPage.DayOf(people);
        Instant now = day.At(LocalTime.Noon).InUtc().ToInstant();
        ReadingAccess access = new(OwnersPolicy.Reporting(programme).Who, StandardRoles.Caseworker, StandardPurposes.Coordination);
        JourneyView? ViewOf(CounterfactualPerson person) => JourneyView.Of(person.Journey!.Value, person.Entries, access, OwnersPolicy.Of(programme), now);
        ImmutableArray<AttributeEffect> ofParticipants = AttributeTrials.Run(
            [.. DemoPage.Participants(programme, people, day).Take(Swapped).Select(static view => CounterfactualPerson.Of(view.Journey))],
            AttributeSwap.Standard(DistrictCatalog.Stockholm, day),
            [
                CounterfactualTrial.NextStep(new(programme), ProgrammeLog.Fold(programme.Id, people.Log.Where(entry => entry.Recorded <= now)), day, ViewOf),
                CounterfactualTrial.Vacancies(new(occupations), vacancies, day, ViewOf),
            ]);
        page.Section(new("Prov: spelar det någon roll vem man är?", "A check: does it matter who one is?"));
        page.Line("Ett drag i taget byttes och inget annat. Att en regel nämner ett drag, som ålder i målgruppen, säger inte att den ska göra det: det bedömer människor.");
        foreach (AttributeEffect effect in (ReadOnlySpan<AttributeEffect>)[.. ofReferred, .. ofParticipants])
        {
            string told = effect.IsWithoutEffect
                ? Text($"Ingen fick ett annat besked ({effect.People} personer).")
                : Text($"{effect.Affected} av {effect.People} fick ett annat besked, genom {string.Join(", ", effect.Rules.Select(static rule => rule.Rule).DefaultIfEmpty("något som ingen regel säger"))}.");
            page.Item(Text($"{effect.TrialName.Swedish}, {effect.AttributeName.Swedish}: {told}"));
        }
    }

    private static DistrictId? DistrictOf(CounterfactualPerson person) =>
        person.Facts.Of(StandardFacts.District).LastOrDefault(static told => told.HasValue) is { HasValue: true } told ? new DistrictId(told.Value) : null;

    private static string Points(Finding<Analysis.Statistics.Interval> difference) => difference.IsEstimated
        ? $"skillnad i procentenheter {Whole(difference.Value.Value)} ({Whole(difference.Value.Lower)} till {Whole(difference.Value.Upper)})"
        : "skillnaden går inte att säga";

    private static string Whole(double share) => NumberText.Format((decimal)(100 * share), 0, Language.Swedish);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Analysis.Statistics;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Fairness;
using Samverkan.Reporting.Rendering;
using Samverkan.Synthetic;
using AccessStep = Samverkan.Analysis.Fairness.AccessStep;

namespace Samverkan.Cli;

/// <summary>
/// Fairness for those inside: who of the referred is let in, offered, placed and reaches what, group beside group and among people of equal need; what each rule of the target group does to each
/// group; and whether sex, disability, background, age or district changes what anybody gets, and through which rule. The counts are not protected: with real people the page would not leave the house.
/// </summary>
internal static class DemoFairness
{
    private const int Swapped = 40;
    private const int RulesInWords = 3;

    // Of fewer nobody should read anything into a difference.
    private const int LeastToLookAt = 10;

    /// <summary>The page.</summary>
    public const string Name = "fairness.internal.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, DemoScene scene, Cohort cohort, DemoAds ads, string folder)
    {
        ImmutableArray<Journey> journeys = MergedJourneys.FoldAll(people.Cohort.Entries);
        ReferredPeople referred = ReferredPeople.Of(programme.TargetGroup, Referred(people, journeys));
        int unseen = journeys.Length + people.JustReferred.Length - referred.Assessment.Results.Length;
        return DemoPage.Write(folder, Name, (page, _) =>
        {
            page.Heading("Rättvisa: internt underlag");
            page.Line("Talen är oskyddade och hör till dem som arbetar med programmet. Det som lämnar huset står i rapporten, skyddat. Ingen av personerna finns.");
            page.Line("Varje grupp jämförs med den största. En skillnad säger att det går olika för grupper, inte varför. Den som avböjt eller inte frågats är i ingen grupp och räknas som saknad.");
            page.Line(Text($"{referred.Assessment.Results.Length} remitterade räknas på vägen in, var och en bedömd på sin remissdag: de som kommit in, de som väntar och de som just har remitterats. {unseen} som inte har samtyckt syns inte här, och de kan skilja sig från de andra. Efter starten räknas de {cohort.Participated.Count} som har börjat och får räknas."));
            page.Heading("Vägen in");
            AccessSummary wayIn = referred.Access(FactGrouping.Standard(DistrictCatalog.Stockholm), FactGrouping.Education);
            foreach (FactGrouping untold in FactGrouping.Standard(DistrictCatalog.Stockholm).Where(grouping => wayIn.Comparisons.All(one => one.Division != grouping.Key)))
                page.Line(Text($"{untold.Name.Swedish} är inte känd på remissdagen och kan inte jämföras på vägen in."));
            Access(page, wayIn);
            Rules(page, referred);
            page.Heading("Efter starten");
            ImmutableArray<Grouping> groupings = AccessGroupings.Standard(cohort, static district => LocalizedText.Same(DistrictCatalog.Stockholm.Find(district)?.Name ?? district.Value));
            Access(page, AccessSummary.Of([.. AccessStep.Standard(cohort).Where(step => step.Among.Equals(cohort.Participated))], groupings, Education(cohort)));
            Counterfactual(page, programme, people, scene, ads);
        });
    }

    // Who has consented, who waits, and who has just been referred; of the rest nothing may be used.
    private static IEnumerable<ReferredPerson> Referred(SyntheticFiles people, ImmutableArray<Journey> journeys)
    {
        HashSet<ParticipantId> waiting = [.. people.Cohort.Waiting.Select(static person => person.Participant)];
        return journeys.Where(journey => waiting.Contains(journey.Id.Participant) || journey.Story.Any(static what => what.Body is ParticipationConsentGiven)).Select(ReferredPerson.Of).OfType<ReferredPerson>()
            .Concat(people.JustReferred.Select(static person => new ReferredPerson(person.Participant, person.Facts, person.Referred)));
    }

    private static Grouping Education(Cohort cohort) =>
        FactGrouping.Education.Of([.. Enumerable.Range(0, cohort.Count).Select(row => (cohort.Facts.TimelineOf(row), cohort.On))]);

    private static void Access(TextPage page, AccessSummary summary)
    {
        foreach (IGrouping<string, AccessComparison> step in summary.Comparisons.GroupBy(static comparison => comparison.Step.Key))
        {
            page.Section(step.First().Step.Name);
            AccessComparison[] told = [.. step.Where(static one => one.Share.Denominator > 0)];
            foreach (AccessComparison one in told.Where(static one => !IsSame(one)))
            {
                string look = one.CallsForALook && one.Share.Denominator >= LeastToLookAt ? "; att titta närmare på" : "";
                string missing = one.Difference.Basis.Missing > 0 ? Text($"; {one.Difference.Basis.Missing} utan uppgift") : "";
                string alike = one.DifferenceGivenNeed is { IsEstimated: true } given ? Text($"; med lika lång utbildning {Points(given)}") : "";
                page.Item(Text($"{one.Group.Name.Swedish}: {one.Share.Numerator} av {one.Share.Denominator}, mot {one.ReferenceShare.Numerator} av {one.ReferenceShare.Denominator} ({one.Reference.Name.Swedish}); {Points(one.Difference)}{alike}{missing}{look}"));
            }

            foreach (IGrouping<string, AccessComparison> same in told.Where(IsSame).GroupBy(static one => Text($"{one.ReferenceShare.Numerator} av {one.ReferenceShare.Denominator} ({one.Reference.Name.Swedish})")))
                page.Item(Text($"samma andel som {same.Key}: {string.Join(", ", same.Select(static one => Text($"{one.Group.Name.Swedish} {one.Share.Numerator} av {one.Share.Denominator}")))}"));
        }
    }

    private static bool IsSame(AccessComparison one) => (long)one.Share.Numerator * one.ReferenceShare.Denominator == (long)one.ReferenceShare.Numerator * one.Share.Denominator;

    private static void Rules(TextPage page, ReferredPeople referred)
    {
        page.Section(new("Vad varje villkor i målgruppen gör med varje grupp", "What each condition of the target group does to each group"));
        ImmutableArray<(FactGrouping Grouping, GroupEffect Effect)> effects =
            [.. FactGrouping.Standard(DistrictCatalog.Stockholm).SelectMany(grouping => referred.Effects(grouping, FactGrouping.Education).Select(effect => (grouping, effect)))];
        foreach (IGrouping<string, (FactGrouping Grouping, GroupEffect Effect)> condition in effects.GroupBy(static one => Says(one.Effect.Condition)))
        {
            // The groups of one division are everybody whose group is known.
            (FactGrouping Grouping, GroupEffect Effect)[] sexes = [.. condition.Where(static one => one.Grouping.Key == "sex")];
            page.Item(Text($"{condition.Key}: stänger ute {sexes.Sum(static one => one.Effect.KeptOut.Numerator)} av {sexes.Sum(static one => one.Effect.KeptOut.Denominator)} vars kön är känt, {sexes.Sum(static one => one.Effect.KeptOutAlone.Numerator)} av dem ensamt"));
            foreach ((FactGrouping grouping, GroupEffect effect) in condition.Where(static one => one.Effect.KeptOut.Numerator > 0 && (one.Grouping.Key == "sex" || Stands(one.Effect))))
            {
                string alike = effect.DifferenceGivenNeed is { IsEstimated: true } given ? Text($"; med lika lång utbildning {Points(given)}") : "";
                page.Line(Text($"    {grouping.Name.Swedish}, {grouping.NameOf(effect.Group).Swedish}: {effect.KeptOut.Numerator} av {effect.KeptOut.Denominator} stängs ute, {effect.KeptOutAlone.Numerator} av dem av villkoret ensamt; {Points(effect.Difference)}{alike}{(Stands(effect) ? "; att titta närmare på" : "")}"));
            }
        }

        page.Line(Text($"{effects.Length} jämförelser gjordes. Hos {effects.Count(static one => Stands(one.Effect))} av dem med minst {LeastToLookAt} personer rymmer intervallet inte noll; några gör det av en slump när så många jämförs."));
    }

    private static string Says(Criterion condition) => condition is Cited cited ? $"{cited.Id} {cited.Says.Swedish}" : condition.Describe(Language.Swedish);

    private static bool Stands(GroupEffect effect) => effect.KeptOut.Denominator >= LeastToLookAt && effect.Difference is { IsEstimated: true } difference && (difference.Value.Lower > 0 || difference.Value.Upper < 0);

    // What each gets, for the same people with one attribute exchanged and nothing else.
    private static void Counterfactual(TextPage page, Programme programme, SyntheticFiles people, DemoScene scene, DemoAds ads)
    {
        // The target group is tried on all who were judged; places on some of those who wait for one, in the queue with all the others.
        ImmutableArray<AttributeSwap> swaps = AttributeSwap.Standard(DistrictCatalog.Stockholm, scene.On);
        Dictionary<ParticipantId, SyntheticReferral> referred = scene.Judged.ToDictionary(static one => one.Person.Participant, static one => one.Person);
        ImmutableArray<CounterfactualPerson> judged = [.. referred.Values.Select(static one => new CounterfactualPerson(one.Participant, one.Facts))];
        HashSet<ParticipantId> asked = [.. Enumerable.Range(0, Math.Min(Swapped, scene.Waiting.Length)).Select(i => scene.Waiting[i * scene.Waiting.Length / Math.Min(Swapped, scene.Waiting.Length)].Id)];
        ImmutableArray<AttributeEffect> ofReferred =
        [
            .. AttributeTrials.Run(judged, swaps, [CounterfactualTrial.TargetGroup(programme.TargetGroup, scene.On)]),
            .. AttributeTrials.Run(
                [.. judged.Where(person => asked.Contains(person.Id))],
                swaps,
                [
                    CounterfactualTrial.Placement(
                        scene.Planner(thinksAhead: false), scene.On, person => scene.CandidateOf(person.Id, referred[person.Id].Referred, person.Facts), scene.Ongoing, programme.TargetGroup,
                        [.. scene.Waiting.Where(person => !asked.Contains(person.Id))]),
                ]),
        ];

        LocalDate day = DemoPage.DayOf(people);
        Instant now = day.At(LocalTime.Noon).InUtc().ToInstant();
        ReadingAccess access = new(OwnersPolicy.Reporting(programme).Who, StandardRoles.Caseworker, StandardPurposes.Coordination);
        JourneyView? ViewOf(CounterfactualPerson person) => JourneyView.Of(person.Journey!.Value, person.Entries, access, OwnersPolicy.Of(programme), now);
        ImmutableArray<AttributeEffect> ofParticipants = AttributeTrials.Run(
            [.. DemoPage.Participants(programme, people, day).Take(Swapped).Select(static view => CounterfactualPerson.Of(view.Journey))],
            AttributeSwap.Standard(DistrictCatalog.Stockholm, day),
            [
                CounterfactualTrial.NextStep(new(programme), ProgrammeLog.Fold(programme.Id, people.Log.Where(entry => entry.Recorded <= now)), day, ViewOf),
                CounterfactualTrial.Vacancies(ads.Ranking, ads.Vacancies, day, ViewOf),
            ]);
        page.Heading("Prov: spelar det någon roll vem man är?");
        page.Line("Ett drag i taget byttes och inget annat. Att en regel nämner ett drag, som ålder i målgruppen och stadsdelsområdet i vem ett team betjänar, säger inte att den ska göra det: det bedömer människor.");
        page.Line(Text($"Målgruppen prövas på alla {judged.Length} som väntar eller just har remitterats. Platserna prövas på {asked.Count} av de {scene.Waiting.Length} som väntar på en, jämnt ur kön och med de andra kvar i den; nästa steg och lediga platser på några av dem som deltar."));
        foreach (AttributeEffect effect in (ReadOnlySpan<AttributeEffect>)[.. ofReferred, .. ofParticipants])
            page.Item(Told(effect, programme));
    }

    /// <summary>What came of exchanging one attribute among those whom the trial concerns; what could not be exchanged of anybody was not tried.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="programme">Whose conditions are told in words.</param>
    internal static string Told(AttributeEffect effect, Programme programme)
    {
        string told = !effect.IsTried ? Text($"inte prövat, ingen av {effect.Concerned} har uppgiften.")
            : effect.IsWithoutEffect ? Text($"Ingen fick ett annat besked (bytt för {effect.Exchanged} av {effect.Concerned} som provet gäller).")
            : Text($"{effect.Affected} av {effect.Concerned} fick ett annat besked, genom {Through(effect.Rules, programme)} (bytt för {effect.Exchanged}).");
        return Text($"{effect.TrialName.Swedish}, {effect.AttributeName.Swedish}: {told}");
    }

    // The rules that changed most, in words where they have any.
    private static string Through(ImmutableArray<(string Rule, int People)> rules, Programme programme)
    {
        if (rules.IsEmpty)
            return "något som ingen regel säger";
        string others = rules.Length > RulesInWords ? $" och i övrigt {string.Join(", ", rules.Skip(RulesInWords).Select(static rule => rule.Rule))}" : "";
        return string.Join(", ", rules.Take(RulesInWords).Select(rule => Text($"{rule.Rule}{(WordsOf(rule.Rule, programme) is { } words ? $" ({words})" : "")} för {rule.People}"))) + others;
    }

    private static string? WordsOf(string rule, Programme programme) =>
        CitedIn(programme.TargetGroup).FirstOrDefault(condition => condition.Id == rule) is { } cited ? cited.Says.Swedish
        : JourneySentence.PlannersReasons.Values.FirstOrDefault(code => code.Id == rule) is { } code ? Regex.Replace(code.Text.Swedish, "[{][0-9][}]", "…")
        : null;

    private static IEnumerable<Cited> CitedIn(Criterion criterion) => criterion is Cited cited ? [cited] : criterion.Parts.SelectMany(CitedIn);

    private static string Points(Finding<Analysis.Statistics.Interval> difference) => difference.IsEstimated
        ? $"skillnad i procentenheter {Shown(difference.Value, difference.Value.Value)} ({Shown(difference.Value, difference.Value.Lower)} till {Shown(difference.Value, difference.Value.Upper)})"
        : "skillnaden går inte att säga";

    // a limit that is not nought is not written as nought: whoever reads it finds what is said of it
    private static string Shown(Analysis.Statistics.Interval difference, double share)
    {
        int decimals = Enumerable.Range(0, 4).FirstOrDefault(decimals => !IsNoughtByRounding(difference.Lower, decimals) && !IsNoughtByRounding(difference.Upper, decimals));
        return NumberText.Format((decimal)(100 * share), decimals, Language.Swedish);
    }

    private static bool IsNoughtByRounding(double limit, int decimals) => limit != 0 && Math.Round(100 * limit, decimals) == 0;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using NodaTime;
using Samverkan.Conformance.Progression;
using Samverkan.Core.Calendars;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Progression;

/// <summary>The suite of indicator sets finds a set that breaks a promise, for each of its promises.</summary>
public sealed class IndicatorSetSuiteTests
{
    private static readonly SourceReference Source = new("Egen", "");

    public static TheoryData<IndicatorSetPromise> Promises => [.. Enum.GetValues<IndicatorSetPromise>()];

    [Fact]
    public void The_same_set_without_a_mistake_keeps_every_promise() =>
        Assert.Empty(new IndicatorSetSuite(Set(composite: Composite("i0", "i1"), crosswalk: Crosswalk(1, 5)), Set()).Run(seed: 3));

    [Theory]
    [MemberData(nameof(Promises))]
    public void A_set_that_breaks_a_promise_is_found_out(IndicatorSetPromise promise) =>
        Assert.Contains(promise, new IndicatorSetSuite(Broken(promise), Set()).Run(seed: 3));

    private static IndicatorSet Broken(IndicatorSetPromise promise) => promise switch
    {
        // It continues itself.
        IndicatorSetPromise.KeepsTheRules => Set(crosswalk: Crosswalk(2, 5)),
        IndicatorSetPromise.SurvivesItsFile => Set(crosswalk: Crosswalk(2, 5)),
        // An indicator stands twice, so a form that answers all that is asked answers it twice.
        IndicatorSetPromise.AcceptsItsOwnForms => Set(more: Indicator("i0")),
        // It takes in what the suite knows as somebody else's.
        IndicatorSetPromise.RefusesWhatIsNotItsOwn => Set(more: Indicator("an-indicator-of-another-set")),
        // An item stands twice, and one answer counts as two.
        IndicatorSetPromise.CompositesKnowWhatIsMissing => Set(composite: Composite("i0", "i0")),
        // It was built without its items.
        IndicatorSetPromise.CompositesFollowTheirItems => Set(composite: Composite()),
        IndicatorSetPromise.CrosswalkLandsOnTheScale => Set(crosswalk: Crosswalk(1, 9)),
        IndicatorSetPromise.KeepsTheBeliefApart => Set(composite: Composite(IndicatorSetRules.CaseworkerBelief.Value, "i0")),
        _ => Set(name: new("Vår egen", "")),
    };

    private static IndicatorSet Set(LocalizedText? name = null, ProgressionIndicator? more = null, IndicatorComposite? composite = null, IndicatorCrosswalk? crosswalk = null) => new()
    {
        Id = new("ours"),
        Version = crosswalk is null ? 1 : 2,
        Name = name ?? new("Vår egen", "Our own"),
        Validity = DatePeriod.From(new LocalDate(2024, 1, 1)),
        Provenance = Provenance.Own,
        LicenceNote = new("Egen", "Own"),
        Source = Source,
        Indicators = more is null ? [Indicator("i0"), Indicator("i1")] : [Indicator("i0"), Indicator("i1"), more],
        Composites = composite is null ? [] : [composite],
        Crosswalk = crosswalk,
    };

    private static ProgressionIndicator Indicator(string id) =>
        new() { Id = new(id), Name = LocalizedText.Same(id), Raters = [RaterRole.Participant], Scale = new(1, 5), Provenance = Provenance.Own };

    private static IndicatorComposite Composite(params string[] items) => new()
    {
        Id = new("outlook"),
        Name = new("Utsikter", "Outlook"),
        Rater = RaterRole.Participant,
        Items = items.Length == 0 ? default : [.. items.Select(static item => new Core.Identity.IndicatorId(item))],
        MinimumAnswered = 2,
        Source = Source,
    };

    // Every value of the earlier version becomes one value of this.
    private static IndicatorCrosswalk Crosswalk(int from, int value) => new()
    {
        FromVersion = from,
        Source = Source,
        Counterparts = [new(new("i0"), new("i0")) { Steps = [.. Enumerable.Range(1, 5).Select(step => new ScaleStep(step, value))] }],
    };
}

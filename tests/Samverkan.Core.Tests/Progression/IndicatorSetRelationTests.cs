using System.Collections.Immutable;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;
using Samverkan.Conformance.Progression;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Tests.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Progression;

/// <summary>Composites with their rule for missing items, crosswalks between versions, and what a host refuses to start with.</summary>
public sealed class IndicatorSetRelationTests
{
    private static readonly SourceReference Source = new("Egen", "");

    [Theory]
    [InlineData(new[] { 1, 2, 4 }, CompositeRule.Mean, 2, 2.33)]
    [InlineData(new[] { 1, 2, 4 }, CompositeRule.ProratedSum, 2, 7.0)]
    [InlineData(new[] { 3, 0, 4 }, CompositeRule.Mean, 2, 3.5)]
    [InlineData(new[] { 3, 0, 4 }, CompositeRule.ProratedSum, 2, 10.5)]
    [InlineData(new[] { 3, 0, 0 }, CompositeRule.Mean, 2, null)]
    [InlineData(new[] { 0, 0, 0 }, CompositeRule.ProratedSum, 1, null)]
    public void A_composite_has_a_value_with_enough_answers_and_is_missing_with_fewer(int[] answers, CompositeRule rule, int minimum, double? expected)
    {
        // 0 stands for a declined answer here, which no scale of the set has.
        ImmutableArray<IndicatorRating> form = [.. answers.Select(static (value, i) => value == 0 ? IndicatorRating.Without(new($"i{i}"), AnswerAbsence.Declined) : IndicatorRating.Of(new($"i{i}"), value))];
        IndicatorComposite composite = Composite(rule, minimum);
        Assert.Equal((decimal?)expected, composite.Score(RaterRole.Participant, form)?.Value);
        Assert.Null(composite.Score(RaterRole.Caseworker, form));
    }

    [Fact]
    public void A_sum_for_those_who_left_nothing_out_is_the_plain_sum() =>
        Gen.Int[1, 5].Array[3].Sample(
            values => Composite(CompositeRule.ProratedSum, 1).Score(RaterRole.Participant, [.. values.Select(static (value, i) => IndicatorRating.Of(new($"i{i}"), value))])!.Value.Value == values.Sum(),
            iter: 200);

    [Fact]
    public void A_crosswalk_carries_what_measures_the_same_and_nothing_else()
    {
        IndicatorSetCatalog catalog = new([Set(1), Set(2, Crosswalk(1))]);
        IndicatorSetId id = new("ours");
        Assert.Equal(IndicatorRating.Of(new("i0"), 4), catalog.Carry(id, 1, 2, IndicatorRating.Of(new("i0"), 2)));
        Assert.Equal(IndicatorRating.Of(new("i1"), 2), catalog.Carry(id, 1, 2, IndicatorRating.Of(new("i1"), 2)));
        Assert.Equal(IndicatorRating.Without(new("i0"), AnswerAbsence.NotAsked), catalog.Carry(id, 1, 2, IndicatorRating.Without(new("i0"), AnswerAbsence.NotAsked)));
        Assert.Null(catalog.Carry(id, 1, 2, IndicatorRating.Of(new("i2"), 2)));
        Assert.Null(catalog.Carry(id, 2, 1, IndicatorRating.Of(new("i0"), 2)));
        Assert.Null(new IndicatorSetCatalog([Set(1), Set(2)]).Carry(id, 1, 2, IndicatorRating.Of(new("i0"), 2)));
    }

    [Fact]
    public void Crosswalks_follow_each_other()
    {
        IndicatorSetCatalog catalog = new([Set(1), Set(2, Crosswalk(1)), Set(3, Crosswalk(2))]);
        Assert.Equal(IndicatorRating.Of(new("i1"), 3), catalog.Carry(new("ours"), 1, 3, IndicatorRating.Of(new("i1"), 3)));
    }

    [Fact]
    public void A_sound_set_keeps_every_promise_and_agrees_with_its_file()
    {
        Assert.Empty(new IndicatorSetSuite(Set(2, Crosswalk(1), Composite(CompositeRule.Mean, 2)), Set(1)).Run(seed: 1));
        foreach (IndicatorSet shipped in IndicatorSetCatalog.Shipped)
            Assert.Empty(new IndicatorSetSuite(shipped).Run(seed: 2));
    }

    [Fact]
    public void A_set_written_is_read_as_it_was()
    {
        ImmutableArray<byte> written = IndicatorSetWriter.Write(Set(2, Crosswalk(1), Composite(CompositeRule.ProratedSum, 2)));
        FindingList findings = new("s.json");
        IndicatorSet back = IndicatorSetReader.Read(written.AsSpan(), findings)!;
        Assert.Empty(findings.ToImmutable());
        Assert.Equal(written, IndicatorSetWriter.Write(back));
        Assert.Equal(2, back.Composites[0].MinimumAnswered);
        Assert.Equal(new ScaleStep(2, 4), back.Crosswalk!.Counterparts[0].Steps[1]);
        string shipped = RepositoryFile.Read("src/Samverkan.Core/Progression/Data/skapa-structure.json");
        Assert.Equal(shipped, System.Text.Encoding.UTF8.GetString(IndicatorSetWriter.Write(ShippedIndicatorSets.SkapaStructure).AsSpan()));
    }

    [Fact]
    public void A_host_does_not_start_with_a_set_that_continues_a_version_it_does_not_have()
    {
        Assert.Contains("SAM1726", Start(Set(2, Crosswalk(1))), StringComparison.Ordinal);
        Assert.Equal("", Start(Set(1), Set(2, Crosswalk(1))));
    }

    [Fact]
    public void A_host_does_not_start_with_a_crosswalk_to_another_scale_without_steps()
    {
        IndicatorCrosswalk careless = new() { FromVersion = 1, Source = Source, Counterparts = [new(new("i0"), new("i0"))] };
        string told = Start(Set(1), Set(2, careless));
        Assert.Contains("SAM1727", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_does_not_start_with_a_sum_of_a_reconstructed_set()
    {
        IndicatorSet skapa = ShippedIndicatorSets.SkapaStructure;
        IndicatorSet summed = new()
        {
            Id = skapa.Id, Version = 2, Name = skapa.Name, Validity = skapa.Validity, Provenance = skapa.Provenance, LicenceNote = skapa.LicenceNote, Source = skapa.Source, Indicators = skapa.Indicators,
            Composites = [new() { Id = new("sum"), Name = LocalizedText.Same("Sum"), Rater = RaterRole.Participant, Items = [skapa.Indicators[0].Id, skapa.Indicators[1].Id], MinimumAnswered = 2, Source = Source }],
        };
        Assert.Contains("SAM1718", Start(summed), StringComparison.Ordinal);
    }

    private static string Start(params IndicatorSet[] sets)
    {
        ServiceCollection services = new();
        SamverkanBuilder builder = services.AddSamverkan().UseClock(new FakeClock(Instant.FromUtc(2025, 1, 1, 0, 0)));
        foreach (IndicatorSet set in sets)
            builder.AddIndicatorSet(set);
        using ServiceProvider provider = services.BuildServiceProvider();
        try
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            return "";
        }
        catch (OptionsValidationException refused)
        {
            return refused.Message;
        }
    }

    private static IndicatorCrosswalk Crosswalk(int from) => new()
    {
        FromVersion = from,
        Source = Source,
        Counterparts = [new(new("i0"), new("i0")) { Steps = [.. Enumerable.Range(1, 5).Select(static value => new ScaleStep(value, value * 2))] }, new(new("i1"), new("i1"))],
    };

    private static IndicatorComposite Composite(CompositeRule rule, int minimum) => new()
    {
        Id = new("outlook"), Name = new("Utsikter", "Outlook"), Rater = RaterRole.Participant, Items = [new("i0"), new("i1"), new("i2")], Rule = rule, MinimumAnswered = minimum, Source = Source,
    };

    // From version 2 the first indicator is rated up to ten; with a composite of all three they share a scale.
    private static IndicatorSet Set(int version, IndicatorCrosswalk? crosswalk = null, IndicatorComposite? composite = null) => new()
    {
        Id = new("ours"),
        Version = version,
        Name = new("Vår egen", "Our own"),
        Validity = DatePeriod.From(new LocalDate(2024, version, 1)),
        Provenance = Provenance.Own,
        LicenceNote = new("Egen", "Own"),
        Source = Source,
        Indicators =
        [
            Indicator("i0", version == 1 ? 5 : 10), Indicator("i1", composite is null || version == 1 ? 5 : 10), Indicator("i2", composite is null || version == 1 ? 5 : 10),
            new() { Id = IndicatorSetRules.CaseworkerBelief, Name = LocalizedText.Same("Belief"), Raters = [RaterRole.Caseworker], Scale = new(1, 5), Provenance = Provenance.Own, IsShownToParticipant = false },
        ],
        Composites = composite is null ? [] : [composite],
        Crosswalk = crosswalk,
    };

    private static ProgressionIndicator Indicator(string id, int maximum) =>
        new() { Id = new(id), Name = LocalizedText.Same(id), Raters = [RaterRole.Participant], Scale = new(1, maximum), Provenance = Provenance.Own };
}

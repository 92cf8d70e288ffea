using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Samverkan.Conformance;
using Samverkan.Conformance.EntryKinds;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>A kind of entry as an integrator would write it.</summary>
public sealed record SwimmingLesson(int Lengths) : JourneyEvent("bath.swimmingLesson", DataCategory.Activity);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SwimmingLesson))]
[JsonSerializable(typeof(PoolsVisited))]
[JsonSerializable(typeof(WaterTested))]
[JsonSerializable(typeof(DepthMeasured))]
[JsonSerializable(typeof(Exited))]
internal sealed partial class SwimmingJson : JsonSerializerContext;

/// <summary>A body that forgets that lists are compared by what they are, not by what they hold.</summary>
public sealed record PoolsVisited(ImmutableArray<int> Pools) : JourneyEvent("bath.poolsVisited", DataCategory.Activity);

/// <summary>A body that tells something else each time.</summary>
public sealed record WaterTested : JourneyEvent
{
    private static int _told;

    public WaterTested()
        : base("bath.waterTested", DataCategory.Activity)
    {
    }

    public int Told => Interlocked.Increment(ref _told);
}

/// <summary>A body that stands as a bare number.</summary>
[JsonConverter(typeof(BareNumber))]
public sealed record DepthMeasured(int Metres) : JourneyEvent("bath.depthMeasured", DataCategory.Activity);

internal sealed class BareNumber : JsonConverter<DepthMeasured>
{
    public override DepthMeasured Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, DepthMeasured value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Metres);
}

public sealed class OwnKindTests
{
    private static readonly RefusalCode NotEnrolled = new(
        "SAM9001", CodeOrigin.Judging, new LocalizedText("deltagaren är inte inne", "the participant does not take part"), new LocalizedText("en start väntades", "a start was expected"), new SourceReference("Test", ""));

    private static readonly EntryKind<SwimmingLesson> Swimming = new("bath.swimmingLesson", 2, new LocalizedText("Simmade", "Swam"), SwimmingJson.Default.SwimmingLesson)
    {
        Upcasters =
        [
            new EventUpcaster(1, static body =>
            {
                body["lengths"] = (int)body["metres"]! / 25;
                body.Remove("metres");
                return body;
            }),
        ],
        Sentence = static lesson => new LocalizedText($"simmade {lesson.Lengths} längder", $"swam {lesson.Lengths} lengths"),
        Judge = static (_, journey, day) => journey.EnrolledIntervals().Any(interval => interval.Period.Contains(day)) ? [] : [NotEnrolled.With()],
    };

    private static readonly EntryKindSamples<SwimmingLesson> SwimmingSamples = new()
    {
        Sound = [new SwimmingLesson(4)],
        Earlier = [new(1, "{\"metres\":100}", new SwimmingLesson(4))],
        Refused = [new(Journey.Empty(Scene.Id), new LocalDate(2025, 1, 1), new SwimmingLesson(4))],
    };

    public static TheoryData<string> Promises => [.. EntryKindSuite.Cases(Swimming, SwimmingSamples).Select(static promise => promise.Name)];

    public static TheoryData<string, string> Broken => new()
    {
        { "name", "Its name stands beside the standard ones" },
        { "samples", "It has samples of all that it promises" },
        { "lists", "What is written is read as the same" },
        { "moods", "The same body gives the same bytes, on one line" },
        { "bare", "A host without the kind keeps it byte for byte" },
        { "shown", "Of a person with a protected identity it is not shown" },
        { "lenient", "A member that it does not know is refused" },
        { "upcaster", "Every earlier version is read as what it means today" },
        { "sentence", "It is told in a sentence in both languages" },
        { "rule", "Its rule refuses what it should, with own codes in both languages, and the same each time" },
        { "code", "Its rule refuses what it should, with own codes in both languages, and the same each time" },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public Task A_sound_kind_keeps_every_promise(string promise) => RunAsync(Swimming, SwimmingSamples, promise);

    [Fact]
    public void Every_promise_has_a_kind_that_breaks_it() =>
        Assert.Equal(
            EntryKindSuite.Cases(Swimming, SwimmingSamples).Select(static promise => promise.Name).Order(StringComparer.Ordinal),
            Broken.Select(static row => row.Data.Item2).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_kind_is_found_out(string mistake, string promise)
    {
        Task run = mistake switch
        {
            "name" => RunAsync(Swimming with { Kind = "swimmingLesson" }, SwimmingSamples, promise),
            "samples" => RunAsync(Swimming, SwimmingSamples with { Earlier = [] }, promise),
            "lenient" => RunAsync(
                new EntryKind<LanguageCafeVisited>("malmo.languageCafe", 1, Swimming.Name, OwnKinds.Default.LanguageCafeVisited),
                new EntryKindSamples<LanguageCafeVisited> { Sound = [new LanguageCafeVisited(1, "sv")] }, promise),
            "lists" => RunAsync(
                new EntryKind<PoolsVisited>("bath.poolsVisited", 1, Swimming.Name, SwimmingJson.Default.PoolsVisited), new EntryKindSamples<PoolsVisited> { Sound = [new([1, 2])] }, promise),
            "moods" => RunAsync(
                new EntryKind<WaterTested>("bath.waterTested", 1, Swimming.Name, SwimmingJson.Default.WaterTested), new EntryKindSamples<WaterTested> { Sound = [new()] }, promise),
            "bare" => RunAsync(
                new EntryKind<DepthMeasured>("bath.depthMeasured", 1, Swimming.Name, SwimmingJson.Default.DepthMeasured), new EntryKindSamples<DepthMeasured> { Sound = [new(2)] }, promise),
            // No kind of one's own gets past the mask: a standard kind that the mask shows stands in for one that did.
            "shown" => RunAsync(
                new EntryKind<Exited>("exited", 1, Swimming.Name, SwimmingJson.Default.Exited), new EntryKindSamples<Exited> { Sound = [new(ExitReason.Completed)] }, promise),
            "upcaster" => RunAsync(Swimming with { Upcasters = [new EventUpcaster(1, static body => body)] }, SwimmingSamples, promise),
            "sentence" => RunAsync(Swimming with { Sentence = static _ => new LocalizedText("Simmade.", "Swam.") }, SwimmingSamples, promise),
            "rule" => RunAsync(Swimming with { Judge = static (_, _, _) => [] }, SwimmingSamples, promise),
            _ => RunAsync(Swimming with { Judge = static (_, _, _) => [JourneyCodes.ActivityOutsideEnrolment.With()] }, SwimmingSamples, promise),
        };
        await Assert.ThrowsAsync<ConformanceException>(() => run);
    }

    [Fact]
    public void The_rules_and_the_sentence_of_an_own_kind_hold_with_the_standard_ones()
    {
        EventCatalog kinds = EventCatalog.Standard.With(Swimming);
        JourneyRules rules = new(new JourneySettings { Programme = Scene.Id.Programme, Period = DatePeriod.From(Scene.Day("2025-01-01")), RequiresReferral = false, Kinds = kinds });
        ImmutableArray<Entry> entries = new Scene()
            .Add("2025-01-02", new SwimmingLesson(2))
            .Add("2025-01-03", new Started())
            .Add("2025-01-04", new SwimmingLesson(3))
            .Add("2025-01-05", new EntryCorrected(EntryId.FromBits(3), Scene.Day("2025-01-01"), new SwimmingLesson(3)))
            .Entries;
        Assert.Equal([1, 4], rules.Examine(entries).Select(static finding => (int)finding.Entry.Value));
        Assert.All(rules.Examine(entries), static finding => Assert.Equal(NotEnrolled, finding.Refusal.Code));
        Assert.Equal("simmade 2 längder", EventSentence.Of(entries[0].Body, Language.Swedish, kinds));
        Assert.Equal("correction: swam 3 lengths", EventSentence.Of(entries[3].Body, Language.English, kinds));
        Assert.Equal("start", EventSentence.Of(entries[1].Body, Language.English, kinds));
    }

    [Fact]
    public async Task A_host_that_adds_a_kind_reads_and_writes_it_beside_the_standard_ones()
    {
        ServiceCollection services = new();
        services.AddSamverkan().UseClock(new FakeClock(Scene.Noon("2026-01-01"))).AddEntryKind(Swimming)
            .AddEntryKind(new EntryKind<LanguageCafeVisited>("malmo.languageCafe", 1, Swimming.Name, OwnKinds.Default.LanguageCafeVisited));
        await using ServiceProvider provider = services.BuildServiceProvider();
        EntryFormat format = provider.GetRequiredService<EntryFormat>();
        Assert.Same(format.Catalog, provider.GetRequiredService<EventCatalog>());
        Entry entry = Scene.Entry(1, "2025-01-01", new SwimmingLesson(4)) with { SchemaVersion = 2 };
        Assert.True(format.TryRead(format.Write(entry), out Entry? read));
        Assert.Equal(entry, read);
        Assert.True(format.Catalog.TryFind("malmo.languageCafe", out _));
        Assert.Throws<ArgumentException>(() => services.AddSamverkan().AddEntryKind(Swimming with { Kind = "started" }));
    }

    private static Task RunAsync<T>(EntryKind<T> kind, EntryKindSamples<T> samples, string promise)
        where T : JourneyEvent =>
        EntryKindSuite.Cases(kind, samples).Single(known => known.Name == promise).RunAsync(TestContext.Current.CancellationToken);
}

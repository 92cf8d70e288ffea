using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Fairness;

/// <summary>
/// An attribute of a person exchanged for another, and nothing else: sex, disability, background, age, district. Where the attribute is not known or was declined there is nothing to exchange,
/// and the person stays as told.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AttributeSwap
{
    private readonly ImmutableArray<Swap> _swaps;

    private AttributeSwap(string key, LocalizedText name, params ImmutableArray<Swap> swaps)
    {
        Key = key;
        Name = name;
        _swaps = swaps;
    }

    /// <summary>Sex in the population register and gender as reported: a woman for a man and a man for a woman. Whoever reports another gender stays.</summary>
    public static AttributeSwap Sex { get; } = new("sex", new("kön", "sex"), new Swap<string>(StandardFacts.RegisterSex, OtherSex), new Swap<string>(StandardFacts.ReportedGender, OtherSex));

    /// <summary>Disability by the person's own statement: with for without.</summary>
    public static AttributeSwap Disability { get; } = new("disability", new("funktionsnedsättning", "disability"), new Swap<bool>(StandardFacts.Disability, static has => !has));

    /// <summary>Foreign background: with for without.</summary>
    public static AttributeSwap Background { get; } = new("background", new("bakgrund", "background"), new Swap<bool>(AccessGroupings.ForeignBackground, static has => !has));

    /// <summary>Age: ten years older for whoever was born from 1985 on, ten years younger for others, so that grown-ups change places across the middle.</summary>
    public static AttributeSwap Age { get; } = new("age", new("ålder", "age"), new Swap<LocalDate>(StandardFacts.BirthDate, static born => born.PlusYears(born.Year >= 1985 ? -10 : 10)));

    /// <summary>The permanent key, for example <c>sex</c>: that of the grouping in <see cref="AccessGroupings"/>.</summary>
    public string Key { get; }

    /// <summary>What readers see.</summary>
    public LocalizedText Name { get; }

    /// <summary>Another district of the municipality: the next of those that exist on a day, after the last the first.</summary>
    /// <param name="districts">The districts.</param>
    /// <param name="on">The day.</param>
    public static AttributeSwap District(DistrictCatalog districts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(districts);
        ImmutableArray<Core.Organisations.District> there = districts.On(on);
        return new("district", new("stadsdelsområde", "district"), new Swap<string>(StandardFacts.District, told =>
            Slug.TryParse(told, out DistrictId? id) && districts.Resolve(id, on) is { } district ? there[(there.IndexOf(district) + 1) % there.Length].Id.Value : told));
    }

    /// <summary>All of them, in the order of <see cref="AccessGroupings"/>.</summary>
    /// <param name="districts">The districts.</param>
    /// <param name="on">The day on which districts exist.</param>
    public static ImmutableArray<AttributeSwap> Standard(DistrictCatalog districts, LocalDate on) => [Sex, Disability, Background, Age, District(districts, on)];

    /// <summary>The facts with the attribute exchanged.</summary>
    /// <param name="facts">The facts.</param>
    public FactTimeline In(FactTimeline facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        FactTimelineBuilder builder = new();
        foreach (ObservedFact fact in ObservedFact.Of(default, facts).Where(fact => Array.TrueForAll([.. _swaps], swap => swap.Key != fact.About.Key)))
            fact.AddTo(builder);
        foreach (Swap swap in _swaps)
            swap.Add(facts, builder);
        return builder.Build();
    }

    /// <summary>The entries with the attribute exchanged wherever it is told, also in a correction.</summary>
    /// <param name="entries">The entries of one person.</param>
    public ImmutableArray<Entry> In(IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return [.. entries.Select(entry => entry with { Body = In(entry.Body) })];
    }

    /// <summary>Whether there is anything to exchange: the person has told the attribute, and the other one is not the same.</summary>
    /// <param name="person">The person.</param>
    public bool Exchanges(CounterfactualPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Array.Exists([.. _swaps], swap => swap.Exchanges(person.Facts)) || person.Entries.Any(entry => !In(entry.Body).Equals(entry.Body));
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    private JourneyEvent In(JourneyEvent body) => body switch
    {
        EntryCorrected corrected => corrected with { Replacement = In(corrected.Replacement) },
        FactObserved { Value.IsDeclined: false } told when _swaps.FirstOrDefault(swap => swap.Key == told.Fact) is { } swap => told with { Value = swap.Of(told.Value) },
        _ => body,
    };

    private static string OtherSex(string told) => told switch { "woman" => "man", "man" => "woman", _ => told };

    private abstract class Swap(string key)
    {
        public string Key { get; } = key;

        public abstract bool Exchanges(FactTimeline facts);

        public abstract void Add(FactTimeline facts, FactTimelineBuilder builder);

        public abstract FactValue Of(FactValue value);
    }

    private sealed class Swap<T>(TypedFact<T> fact, Func<T, T> other) : Swap(fact.Key)
        where T : notnull, IEquatable<T>
    {
        public override bool Exchanges(FactTimeline facts) => facts.Of(fact).Any(told => told.HasValue && !other(told.Value).Equals(told.Value));

        public override void Add(FactTimeline facts, FactTimelineBuilder builder)
        {
            foreach (Observation<T> told in facts.Of(fact))
                builder.Add(fact, told.HasValue ? new Observation<T>(other(told.Value), told.Period, told.KnownFrom, told.Entry) : told);
        }

        public override FactValue Of(FactValue value) => value.Type switch
        {
            FactValueKind.Truth when other is Func<bool, bool> of => FactValue.Of(of(value.Truth)),
            FactValueKind.Text when other is Func<string, string> of => FactValue.Of(of(value.Text)),
            FactValueKind.Number when other is Func<int, int> of => FactValue.Of(of(value.Number)),
            FactValueKind.Date when other is Func<LocalDate, LocalDate> of => FactValue.Of(of(value.Date)),
            _ => value,
        };
    }
}

using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Fairness;

/// <summary>
/// A division of people by their own facts on a day, for those who have no journey that may be counted: the referred who were never let in are seen too. With the same keys and names as the
/// groupings of a cohort (<see cref="AccessGroupings"/>). Whoever has declined, or was never asked, is in no group.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class FactGrouping
{
    // The highest level of lower secondary school.
    private const int LowerSecondary = 2;

    private readonly Func<FactTimeline, LocalDate, string?> _keyOf;
    private readonly Func<string, LocalizedText> _nameOf;

    /// <summary>Creates a division.</summary>
    /// <param name="key">The permanent key, for example <c>sex</c>.</param>
    /// <param name="name">What readers see.</param>
    /// <param name="keyOf">The key of the group of somebody on a day; <see langword="null"/> when it is not known.</param>
    /// <param name="nameOf">What readers see of a group.</param>
    public FactGrouping(string key, LocalizedText name, Func<FactTimeline, LocalDate, string?> keyOf, Func<string, LocalizedText> nameOf)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(keyOf);
        ArgumentNullException.ThrowIfNull(nameOf);
        (Key, Name, _keyOf, _nameOf) = (key, name, keyOf, nameOf);
    }

    /// <summary>By sex: gender as reported, and the population register where nobody asked. Whoever has declined to report it is in no group.</summary>
    public static FactGrouping Sex { get; } = new(
        "sex", new("kön", "sex"),
        static (facts, _) => (facts.Of(StandardFacts.ReportedGender) is { IsEmpty: false } reported ? reported : facts.Of(StandardFacts.RegisterSex)) is [.., { HasValue: true } told] ? told.Value : null,
        static key => key switch { "woman" => new("kvinnor", "women"), "man" => new("män", "men"), "non-binary" => new("icke-binära", "non-binary persons"), _ => LocalizedText.Same(key) });

    /// <summary>By disability as the person has told it.</summary>
    public static FactGrouping Disability { get; } = YesNo(
        "disability", new("funktionsnedsättning", "disability"), StandardFacts.Disability, new("med funktionsnedsättning", "with a disability"), new("utan funktionsnedsättning", "without a disability"));

    /// <summary>By background.</summary>
    public static FactGrouping Background { get; } = YesNo(
        "background", new("bakgrund", "background"), AccessGroupings.ForeignBackground, new("utländsk bakgrund", "foreign background"), new("inte utländsk bakgrund", "no foreign background"));

    /// <summary>By age in completed years on the day: under 30, 30–54, 55 and older.</summary>
    public static FactGrouping Age { get; } = new(
        "age", new("ålder", "age"),
        static (facts, on) => At(facts, StandardFacts.BirthDate, on) is { HasValue: true } born && born.Value <= on
            ? Anniversary.CompletedYears(born.Value, on) switch { < 30 => "under-30", < 55 => "30-54", _ => "55-up" }
            : null,
        static key => key switch { "under-30" => new("under 30 år", "under 30"), "30-54" => new("30–54 år", "30–54"), _ => new("55 år och äldre", "55 and older") });

    /// <summary>By length of education, the part of need that every programme records: lower secondary school at most, or longer.</summary>
    public static FactGrouping Education { get; } = new(
        "education", new("utbildning", "education"),
        static (facts, on) => At(facts, StandardFacts.EducationLevel, on) is { HasValue: true } level ? level.Value <= LowerSecondary ? "short" : "longer" : null,
        static key => key == "short" ? new("högst grundskola", "lower secondary at most") : new("längre utbildning", "longer education"));

    /// <summary>The permanent key.</summary>
    public string Key { get; }

    /// <summary>What readers see.</summary>
    public LocalizedText Name { get; }

    /// <summary>By district, one that was merged under its successor.</summary>
    /// <param name="districts">The districts.</param>
    public static FactGrouping District(DistrictCatalog districts)
    {
        ArgumentNullException.ThrowIfNull(districts);
        return new(
            "district", new("stadsdelsområde", "district"),
            (facts, on) => At(facts, StandardFacts.District, on) is { HasValue: true } told && Slug.TryParse(told.Value, out DistrictId? id) ? (districts.Resolve(id, on)?.Id ?? id).Value : null,
            key => LocalizedText.Same(Slug.TryParse(key, out DistrictId? id) && districts.Find(id) is { } district ? district.Name : key));
    }

    /// <summary>By sex, disability, background, age and district.</summary>
    /// <param name="districts">The districts.</param>
    public static ImmutableArray<FactGrouping> Standard(DistrictCatalog districts) => [Sex, Disability, Background, Age, District(districts)];

    /// <summary>The key of somebody's group; <see langword="null"/> when it is not known.</summary>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="on">The day.</param>
    public string? KeyOf(FactTimeline facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return _keyOf(facts, on);
    }

    /// <summary>What readers see of a group.</summary>
    /// <param name="key">The key of the group.</param>
    public LocalizedText NameOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _nameOf(key);
    }

    /// <summary>The division of people in a row, each on a day of their own, as one whose groups can be compared (<see cref="AccessSummary"/>).</summary>
    /// <param name="people">What is known of each, and the day.</param>
    public Grouping Of(ImmutableArray<(FactTimeline Facts, LocalDate On)> people)
    {
        string?[] keys = [.. people.Select(person => KeyOf(person.Facts, person.On))];
        return Grouping.Of(
            Key, Name, keys.Length,
            [.. keys.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => new Group(key, NameOf(key), RowSet.Where(keys.Length, row => keys[row] == key)))]);
    }

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    private static FactGrouping YesNo(string key, LocalizedText name, TypedFact<bool> fact, LocalizedText yes, LocalizedText no) => new(
        key, name, (facts, on) => At(facts, fact, on) is { HasValue: true } told ? told.Value ? "yes" : "no" : null, group => group == "yes" ? yes : no);

    private static Observation<T>? At<T>(FactTimeline facts, TypedFact<T> fact, LocalDate on)
        where T : notnull, IEquatable<T> => Stretch<T>.HoldingOn(facts.Of(fact).AsSpan(), on);
}

using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>A kind of event that a program can read and write.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EventKind
{
    internal EventKind(string kind, int version, LocalizedText name, JsonTypeInfo typeInfo, ImmutableArray<EventUpcaster> upcasters)
    {
        Kind = kind;
        Version = version;
        Name = name;
        TypeInfo = typeInfo;
        Upcasters = upcasters;
    }

    private EventKind(EventKind other)
        : this(other.Kind, other.Version, other.Name, other.TypeInfo, other.Upcasters)
    {
    }

    /// <summary>The permanent name, for example <c>activityStarted</c>.</summary>
    public string Kind { get; }

    /// <summary>The version of the format that is written; all versions from 1 are read.</summary>
    public int Version { get; }

    /// <summary>What people call it, as a line of a timeline.</summary>
    public LocalizedText Name { get; }

    /// <summary>The type of the body.</summary>
    public Type Type => TypeInfo.Type;

    /// <summary>A kind of an integrator's own, checked.</summary>
    internal static EventKind Own(string kind, int version, LocalizedText name, JsonTypeInfo typeInfo, ImmutableArray<EventUpcaster> upcasters)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(typeInfo);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (!LoggedEvent.IsKind(kind) || !kind.Contains('.', StringComparison.Ordinal))
            throw new ArgumentException("The name of an own kind holds a point and is otherwise ASCII letters and digits.", nameof(kind));
        ImmutableArray<EventUpcaster> steps = upcasters.OrEmpty();
        return steps.Length == version - 1 && !steps.Where(static (step, i) => step.From != i + 1).Any()
            ? new EventKind(kind, version, name, typeInfo, steps)
            : throw new ArgumentException("One upcaster for each earlier version, from 1 upwards, is needed.", nameof(upcasters));
    }

    internal JsonTypeInfo TypeInfo { get; }

    /// <summary>An own kind's sentence.</summary>
    internal Func<LoggedEvent, LocalizedText>? Sentence { get; init; }

    /// <summary>An own kind's rule.</summary>
    internal Func<LoggedEvent, Journey, LocalDate, ImmutableArray<Refusal>>? Judge { get; init; }

    internal static EventKind Own<T>(EntryKind<T> kind)
        where T : JourneyEvent => new(Own(kind.Kind, kind.Version, kind.Name, kind.TypeInfo, kind.Upcasters))
        {
            Sentence = kind.Sentence is { } sentence ? body => sentence((T)body) : null,
            Judge = kind.Judge is { } judge ? (body, journey, day) => judge((T)body, journey, day) : null,
        };

    internal ImmutableArray<EventUpcaster> Upcasters { get; }

    /// <summary>Kind and version.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kind} {Version}");
}

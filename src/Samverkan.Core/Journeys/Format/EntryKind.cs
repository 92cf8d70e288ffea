using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>A kind of entry of an integrator's own: its format, its sentence and its rule. <c>Samverkan.Conformance</c> has the suite by which it proves itself.</summary>
/// <typeparam name="T">The body: an immutable record that compares by value.</typeparam>
/// <param name="Kind">The permanent name. It holds a point, for example <c>malmo.languageCafe</c>, so that it never meets a later standard kind.</param>
/// <param name="Version">The version of the format that is written, from 1.</param>
/// <param name="Name">What people call it.</param>
/// <param name="TypeInfo">How the body stands in JSON, from a source-generated context that refuses unknown members.</param>
/// <remarks>
/// The secrecy category is the body's own <see cref="JourneyEvent.DefaultCategory"/>. Of a person with a protected identity an own kind is
/// never shown to whoever may not know of the protection: Samverkan cannot tell what in it tells of a place.
/// </remarks>
public sealed record EntryKind<T>(string Kind, int Version, LocalizedText Name, JsonTypeInfo<T> TypeInfo)
    where T : JourneyEvent
{
    /// <summary>One for each version before <see cref="Version"/>, from 1 upwards.</summary>
    public ImmutableArray<EventUpcaster> Upcasters { get; init; } = [];

    /// <summary>What happened in a sentence, without date and full stop; <see langword="null"/> for the name alone. Pure.</summary>
    public Func<T, LocalizedText>? Sentence { get; init; }

    /// <summary>
    /// What is wrong with a body on a day, given the journey before it; <see langword="null"/> when nothing can be. Pure. Own codes are
    /// numbered from SAM9000, which Samverkan never uses.
    /// </summary>
    public Func<T, Journey, LocalDate, ImmutableArray<Refusal>>? Judge { get; init; }

    /// <summary>Kind and version.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kind} {Version}");
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>The kinds of events of one log by name: what the catalog of every log holds.</summary>
internal sealed class KindTable
{
    private readonly ImmutableSortedDictionary<string, EventKind> _kinds;

    private KindTable(ImmutableSortedDictionary<string, EventKind> kinds) => _kinds = kinds;

    public static KindTable Empty { get; } = new(ImmutableSortedDictionary.Create<string, EventKind>(StringComparer.Ordinal));

    public ImmutableArray<EventKind> Kinds => [.. _kinds.Values];

    public bool TryFind(string kind, [NotNullWhen(true)] out EventKind? found) => _kinds.TryGetValue(kind, out found);

    public LocalizedText NameOf(string kind) =>
        string.Equals(kind, EventCatalog.CorrectionKind, StringComparison.Ordinal) ? new LocalizedText("Post rättades", "Entry corrected")
        : TryFind(kind, out EventKind? found) ? found.Name
        : LocalizedText.Same(kind);

    /// <exception cref="ArgumentException">The table already has the kind.</exception>
    public KindTable With(EventKind kind) =>
        _kinds.ContainsKey(kind.Kind)
            ? throw new ArgumentException("The catalog already has this kind.", nameof(kind))
            : new KindTable(_kinds.Add(kind.Kind, kind));
}

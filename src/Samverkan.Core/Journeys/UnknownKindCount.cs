using System.Collections.Immutable;

namespace Samverkan.Core.Journeys;

/// <summary>Counts the kinds and versions that a file holds and the program does not know.</summary>
internal sealed class UnknownKindCount
{
    private readonly SortedDictionary<(string Kind, int Version), UnknownKind> _kinds =
        new(Comparer<(string Kind, int Version)>.Create(static (a, b) => string.CompareOrdinal(a.Kind, b.Kind) is var order && order != 0 ? order : a.Version.CompareTo(b.Version)));

    public void Add(IUnknownBody body, int line)
    {
        (string, int) key = (body.OfKind, body.OfVersion);
        _kinds[key] = _kinds.TryGetValue(key, out UnknownKind? known)
            ? known with { Entries = known.Entries + 1 }
            : new UnknownKind(body.OfKind, body.OfVersion, line, 1);
    }

    public ImmutableArray<UnknownKind> ToImmutable() => [.. _kinds.Values];
}

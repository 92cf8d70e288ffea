using System.Collections.Frozen;
using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// What may be published of a system, proved to hold against exact attack. Only <see cref="DisclosureControl"/> makes one. Immutable.
/// </summary>
public sealed class ProtectedCells
{
    private readonly SuppressionPattern _pattern;
    private readonly bool _showsZeros;
    private readonly FrozenDictionary<string, int> _places;

    internal ProtectedCells(CellSystem system, DisclosureOptions options, SuppressionPattern pattern, ImmutableArray<AuditedCell> audited, string software)
    {
        System = system;
        _pattern = pattern;
        _places = system.Cells.Select(static (cell, place) => (cell.Id, place)).ToFrozenDictionary(static pair => pair.Id, static pair => pair.place, StringComparer.Ordinal);
        Certificate = CertificateWriter.Write(system, options, pattern, audited, software);
        _showsZeros = options.Zeros == ZeroRule.Publish && system.Sums is null;
        AlreadyTold = pattern.AlreadyTold.ToFrozenSet(StringComparer.Ordinal);
        Notices =
        [
            .. pattern.Overruled.Select(static id => DisclosureCodes.PublishOverruled.With(id)),
            .. pattern.AlreadyTold.Select(static id => DisclosureCodes.AlreadyTold.With(id)),
            .. system.HasLargeRing && pattern.States.Any(static state => state != CellState.Published) ? [DisclosureCodes.LargeRing.With(LinkedTables.MaximumRingCells.ToString(global::System.Globalization.CultureInfo.InvariantCulture))] : ImmutableArray<Refusal>.Empty,
        ];
    }

    /// <summary>The system that was protected. Holds every count: for those inside.</summary>
    public CellSystem System { get; }

    /// <summary>Why each hidden cell is hidden, and the proof. For those inside: it tells which hidden cell is small.</summary>
    public DisclosureCertificate Certificate { get; }

    /// <summary>What those inside should know, for example that a cell meant to be published could not be.</summary>
    public ImmutableArray<Refusal> Notices { get; }

    /// <summary>The ids of the cells that ought to be hidden, but that earlier releases have told.</summary>
    internal FrozenSet<string> AlreadyTold { get; }

    /// <summary>Whether a cell may be published.</summary>
    /// <param name="id">The cell's id.</param>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public bool IsPublished(string id) => IsPublished(Place(id));

    /// <summary>A cell's value when it may be published; otherwise nothing.</summary>
    /// <param name="id">The cell's id.</param>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public long? Value(string id)
    {
        int place = Place(id);
        return IsPublished(place) ? System.Cells[place].Value : null;
    }

    /// <summary>What became of a cell. For those inside only.</summary>
    /// <param name="id">The cell's id.</param>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public CellState State(string id) => _pattern.States[Place(id)];

    /// <summary>What a reader is given: structure, published values, and hidden cells without a mark of why.</summary>
    public PublishedSystem Published => System.Publish(IsPublished, place => _pattern.States[place] != CellState.Published) with { ShowsZeros = _showsZeros };

    /// <summary>How many cells are published and hidden; nothing more.</summary>
    public override string ToString()
    {
        int published = Enumerable.Range(0, System.Cells.Length).Count(IsPublished);
        return string.Create(global::System.Globalization.CultureInfo.InvariantCulture, $"{published} published, {System.Cells.Length - published} hidden");
    }

    private bool IsPublished(int place) => !System.Cells[place].Implied && _pattern.States[place] == CellState.Published;

    private int Place(string id) =>
        _places.TryGetValue(id, out int place) ? place : throw new ArgumentException("There is no such cell.", nameof(id));
}

using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Protects tables of counts, as <c>samverkan protect</c> does: file of cells in, published tables and certificate out.</summary>
public static class TableProtection
{
    /// <summary>The name of the certificate's file. It is for those inside and must never be published.</summary>
    public const string CertificateName = "certificate.internal.json";

    /// <summary>Protects the tables of a file of cells together.</summary>
    /// <param name="cells">The cells, with the tables to be made of them.</param>
    /// <param name="options">The rules.</param>
    /// <param name="software">Name and version of the program that asks, for the certificate.</param>
    public static ProtectedTables Protect(InnerCells cells, DisclosureOptions options, string software) => Protect(cells, options, software, []);

    /// <summary>Protects the tables of a file of cells together, also against what earlier releases told.</summary>
    /// <param name="cells">The cells, with the tables to be made of them.</param>
    /// <param name="options">The rules.</param>
    /// <param name="software">Name and version of the program that asks, for the certificate.</param>
    /// <param name="earlier">
    /// What was published before. One that agrees with these cells wherever both tell counts the same persons, and what it told is
    /// known and what it hid stays hidden, also where its tables are not made again; from one that does not, no figure may differ by too few.
    /// One that was rounded or perturbed tells no counts and is passed over here: hold the result against it with <see cref="Follows"/>.
    /// </param>
    /// <exception cref="ArgumentException">The cells do not divide by a column of an earlier release: see <see cref="Joins"/>.</exception>
    public static ProtectedTables Protect(InnerCells cells, DisclosureOptions options, string software, IReadOnlyList<PublishedTables> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(options);
        PublishedTables[] counts = Counts(earlier);
        if (counts.Length == 0)
            return Published(cells, options, DisclosureControl.Protect(cells.ToSystem(), options, software));
        ReleaseRounds rounds = new(counts, options);
        ProtectedTables tables;
        bool isApart;
        do
        {
            tables = Published(cells, options, DisclosureControl.Protect(cells.ToSystem(counts, options, rounds.Bounding, out isApart), options, software));
        }
        while (isApart && rounds.Next(tables));

        return tables;
    }

    // the cells of the tables come first; what only earlier releases have is not published again
    private static ProtectedTables Published(InnerCells cells, DisclosureOptions options, ProtectedCells safe) =>
        new(new PublishedTables("", cells.Structure, options.MinimumCount, options.Zeros, [.. safe.System.Cells.Take(cells.Structure.CellCount).Select(cell => safe.Value(cell.Id))]), safe);

    /// <summary>Whether the cells can be protected together with earlier releases: why not, or <see langword="null"/>.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="earlier">What was published before.</param>
    public static Refusal? Joins(InnerCells cells, IReadOnlyList<PublishedTables> earlier)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(earlier);
        return cells.TryJoin(Counts(earlier), out _, out Refusal? refusal) ? null : refusal;
    }

    // What a rounded or perturbed release told is no count: those are held against the result.
    private static PublishedTables[] Counts(IReadOnlyList<PublishedTables> earlier) => [.. earlier.Where(static told => told.Method == ProtectionMethod.Suppress)];

    /// <summary>
    /// Whether a figure could be known, or brought within too narrow bounds, from rounded or perturbed tables together with earlier releases, though not from those alone: why they must
    /// not be published, or <see langword="null"/>. Found by the attack that <c>samverkan audit</c> makes.
    /// </summary>
    /// <param name="changed">The tables that are to be published.</param>
    /// <param name="earlier">What was published before.</param>
    public static Refusal? Follows(PublishedTables changed, IReadOnlyList<PublishedTables> earlier)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(earlier);
        int count = earlier.Count == 0 ? 0 : TablesAudit.Followed(changed, earlier).Length;
        return count == 0 ? null : DisclosureCodes.FollowsWithEarlier.With(count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Protects tables of sums of amounts: what the rules for amounts call unsafe is hidden, and beside it what would tell it, by the same elimination as for counts.
    /// </summary>
    /// <param name="cells">The cells, read with a column of amounts.</param>
    /// <param name="options">The rules; the minimum count is that of contributors.</param>
    /// <param name="magnitudes">The rules for amounts.</param>
    /// <param name="software">Name and version of the program that asks, for the certificate.</param>
    /// <exception cref="ArgumentException">The rules do not hold.</exception>
    public static ProtectedTables Protect(InnerCells cells, DisclosureOptions options, MagnitudeOptions magnitudes, string software) => Protect(cells, options, magnitudes, software, []);

    /// <summary>
    /// Protects tables of sums of amounts, also against what earlier releases told: a change between two releases is a sum of its own, of what each contributor has more or
    /// less, and the sum is hidden where the rules call that unsafe.
    /// </summary>
    /// <param name="cells">The cells, read with a column of amounts.</param>
    /// <param name="options">The rules; the minimum count is that of contributors.</param>
    /// <param name="magnitudes">The rules for amounts.</param>
    /// <param name="software">Name and version of the program that asks, for the certificate.</param>
    /// <param name="earlier">What was published before. One that agrees with these cells wherever both tell sums the same amounts, and what it told is known.</param>
    /// <exception cref="ArgumentException">The rules do not hold.</exception>
    public static ProtectedTables Protect(InnerCells cells, DisclosureOptions options, MagnitudeOptions magnitudes, string software, IReadOnlyList<EarlierAmounts> earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(magnitudes);
        if (magnitudes.Validate() is [Refusal refusal, ..])
            throw new ArgumentException(refusal.Explain(Language.English), nameof(magnitudes));
        ProtectedCells safe = DisclosureControl.Protect(cells.ToMagnitudes(magnitudes, options.MinimumCount, earlier), options, software);
        ImmutableArray<long?> values = [.. safe.System.Cells.Select(cell => safe.Value(cell.Id))];
        return new ProtectedTables(new PublishedTables("", cells.Structure, options.MinimumCount, options.Zeros, values) { Quantity = cells.Quantity }, safe);
    }

    /// <summary>Writes the published tables and the certificate into a folder, whole or not at all.</summary>
    /// <param name="tables">The protected tables.</param>
    /// <param name="directory">The folder; it is made when it is not there.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(ProtectedTables tables, string directory)
    {
        ArgumentNullException.ThrowIfNull(tables);
        byte[] certificate = [];
        ImmutableArray<(string, ReadOnlyMemory<byte>)> files = [];
        Parallel.Invoke(() => certificate = tables.Cells.Certificate.ToJson(), () => files = tables.Published.ToFiles());
        AtomicFile.WriteAll(directory, [(CertificateName, certificate), .. files]);
    }
}

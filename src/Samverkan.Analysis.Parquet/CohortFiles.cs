using Apache.Arrow;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;

namespace Samverkan.Analysis.Parquet;

/// <summary>A cohort to and from files: <c>participants</c> and <c>ratings</c> in one folder, and <c>facts</c> when asked for.</summary>
/// <remarks>
/// See <see cref="CohortTables"/> for what is written and what is not. The files are personal data, also without ids. Beside them stands <c>SHA256SUMS</c>,
/// against which each is held before it is read. A file of another origin has no sum there, and is read as the format's reader reads it.
/// </remarks>
public static class CohortFiles
{
    /// <summary>The path of a table.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="table">The table.</param>
    /// <param name="format">The format.</param>
    public static string PathOf(string folder, TableDescription table, ColumnarFormat format = ColumnarFormat.Parquet)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(table);
        return Path.Combine(folder, table.Name + ColumnarFile.EndingOf(format));
    }

    /// <summary>Writes the two tables of a cohort; files of the same names are replaced.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="folder">The folder, which must be there.</param>
    /// <param name="format">The format.</param>
    /// <param name="identity">How a person is named; by the row's number when left out.</param>
    /// <returns>The number of persons who are not rows, because their identity is protected.</returns>
    /// <exception cref="IOException">The files cannot be written.</exception>
    public static int Write(Cohort cohort, string folder, ColumnarFormat format = ColumnarFormat.Parquet, RowIdentity identity = RowIdentity.RowNumbers)
    {
        using CohortTables tables = CohortTables.Of(cohort, identity);
        foreach ((TableDescription table, RecordBatch rows) in new[] { (TableDescription.Participants, tables.Participants), (TableDescription.Ratings, tables.Ratings) })
            WriteTable(table, rows, folder, format);
        return tables.RowsLeftOut;
    }

    /// <summary>
    /// Writes the facts behind the cohort's criteria beside its two tables: what was known of each person, which is more than the analyses need. Asked for by itself,
    /// so that nobody hands it out without having thought of it.
    /// </summary>
    /// <param name="cohort">The cohort whose tables are in the folder.</param>
    /// <param name="folder">The folder, which must be there.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteFacts(Cohort cohort, string folder, ColumnarFormat format = ColumnarFormat.Parquet)
    {
        using RecordBatch facts = CohortTables.FactsOf(cohort);
        WriteTable(TableDescription.Facts, facts, folder, format);
    }

    /// <summary>The number of persons who are not rows of what was written, because their identity is protected.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="format">The format.</param>
    /// <returns>The number; <see langword="null"/> when the file is not there or does not tell.</returns>
    public static int? RowsLeftOut(string folder, ColumnarFormat format = ColumnarFormat.Parquet)
    {
        try
        {
            string path = PathOf(folder, TableDescription.Participants, format);
            if (!TableSums.Holds(path))
                return null;
            using FileStream file = File.OpenRead(path);
            return CohortOrigin.LeftOutOf(ColumnarFile.Read(file, format).Schema);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Reads a cohort from its two files, without facts.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="findings">Gets what is wrong: file, row and column, both from 1, and 0 for the table as a whole.</param>
    /// <param name="format">The format.</param>
    /// <returns>The cohort; <see langword="null"/> when anything is wrong. Never an exception for what a file holds.</returns>
    public static Cohort? Read(string folder, out System.Collections.Immutable.ImmutableArray<Core.Vocabulary.Finding> findings, ColumnarFormat format = ColumnarFormat.Parquet) =>
        Read(folder, null, out findings, format);

    /// <summary>Reads a cohort from its three files, with the facts that <see cref="WriteFacts"/> wrote.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="catalog">The facts that the host knows; one that is not among them is read under its key.</param>
    /// <param name="findings">Gets what is wrong: file, row and column, both from 1, and 0 for the table as a whole.</param>
    /// <param name="format">The format.</param>
    /// <returns>The cohort; <see langword="null"/> when anything is wrong. Never an exception for what a file holds.</returns>
    public static Cohort? ReadWithFacts(
        string folder, FactCatalog catalog, out System.Collections.Immutable.ImmutableArray<Core.Vocabulary.Finding> findings, ColumnarFormat format = ColumnarFormat.Parquet)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Read(folder, catalog, out findings, format);
    }

    private static Cohort? Read(string folder, FactCatalog? catalog, out System.Collections.Immutable.ImmutableArray<Core.Vocabulary.Finding> findings, ColumnarFormat format)
    {
        FindingList inFacts = new(PathOf(folder, TableDescription.Facts, format));
        FindingList inParticipants = new(PathOf(folder, TableDescription.Participants, format));
        FindingList inRatings = new(PathOf(folder, TableDescription.Ratings, format));
        Cohort? cohort = null;
        FindingList reading = inParticipants;
        try
        {
            RecordBatch? participants = Table(TableDescription.Participants, inParticipants, format);
            reading = inRatings;
            RecordBatch? ratings = Table(TableDescription.Ratings, inRatings, format);
            reading = inFacts;
            RecordBatch? facts = catalog is null ? null : Table(TableDescription.Facts, inFacts, format);
            if (participants is not null && ratings is not null && (facts is not null || catalog is null))
                cohort = CohortTables.Build(participants, ratings, inParticipants, inRatings, facts, catalog, inFacts);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            // Readers of broken files throw whatever comes; what they say may repeat what stood there, and is dropped.
            reading.Add(default, "", ParquetCodes.NotATable.With(ColumnarFile.NameOf(format)));
        }

        findings = [.. inParticipants.ToImmutable(), .. inRatings.ToImmutable(), .. inFacts.ToImmutable()];
        return findings.IsEmpty ? cohort : null;
    }

    private static void WriteTable(TableDescription table, RecordBatch rows, string folder, ColumnarFormat format)
    {
        string path = PathOf(folder, table, format);
        using (FileStream file = File.Create(path))
            ColumnarFile.Write(TableDigest.Sealed(rows), file, format);
        TableSums.Tell(path);
    }

    private static RecordBatch? Table(TableDescription table, FindingList findings, ColumnarFormat format)
    {
        if (!TableSums.Holds(findings.File))
        {
            findings.Add(default, "", ParquetCodes.NotAsWritten.With());
            return null;
        }

        using FileStream file = File.OpenRead(findings.File);
        (Schema schema, List<RecordBatch> batches) = ColumnarFile.Read(file, format);
        RecordBatch? read = TableShape.Of(table, schema, batches, findings);
        if (read is null || TableDigest.Holds(read, schema))
            return read;
        findings.Add(default, "", ParquetCodes.NotAsWritten.With());
        return null;
    }
}

using System.Globalization;
using Apache.Arrow;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>
/// A cohort as two Arrow tables in memory: one row a person, and the tidy long table of ratings. What they hold stands in
/// <see cref="TableDescription"/> and in the tables' own metadata.
/// </summary>
/// <remarks>
/// A cohort holds what its reader may see; so do its tables. Persons with a protected identity (<i>skyddade personuppgifter</i>) are
/// never rows: they are left out, and their number is told. The facts behind criteria are not among the two: <see cref="CohortFiles.WriteFacts"/> writes them when asked.
/// </remarks>
public sealed class CohortTables : IDisposable
{
    private CohortTables(RecordBatch participants, RecordBatch ratings, int leftOut)
    {
        Participants = participants;
        Ratings = ratings;
        RowsLeftOut = leftOut;
    }

    /// <summary>One row a person, numbered from 0.</summary>
    public RecordBatch Participants { get; }

    /// <summary>One row for a person, an indicator, a rater and a wave.</summary>
    public RecordBatch Ratings { get; }

    /// <summary>The number of persons who are not rows, because their identity is protected.</summary>
    public int RowsLeftOut { get; }

    /// <summary>Makes the tables of a cohort.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="identity">How a person is named; by the row's number when left out.</param>
    public static CohortTables Of(Cohort cohort, RowIdentity identity = RowIdentity.RowNumbers)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        int[] rows = [.. cohort.IsIdentityProtected.Where(static hidden => !hidden).Rows];
        int left = cohort.Count - rows.Length;
        CohortOrigin origin = CohortOrigin.Of(cohort);
        IReadOnlyList<IArrowArray> ratings = RatingTable.Of(cohort, rows);
        List<IArrowArray> participants =
        [
            Cells.Of(Enumerable.Range(0, rows.Length).Select(static row => (int?)row)),
            Cells.Of(rows.Select(row => identity == RowIdentity.ParticipantIds ? cohort.Participants[row].ToString() : null)),
            .. ParticipantColumns.Told.Select(column => column.Write(cohort, rows)),
        ];
        return new(
            new RecordBatch(origin.SchemaOf(TableDescription.Participants, left), participants, rows.Length),
            new RecordBatch(origin.SchemaOf(TableDescription.Ratings, left), ratings, ratings[0].Length),
            left);
    }

    /// <summary>Makes a cohort of tables, without facts and without who was left out.</summary>
    /// <param name="participants">One row a person.</param>
    /// <param name="ratings">The ratings.</param>
    /// <param name="inParticipants">Gets what is wrong in the first, by row and column from 1.</param>
    /// <param name="inRatings">Gets what is wrong in the second.</param>
    /// <returns>The cohort, its rows in the order of the participants' ids; <see langword="null"/> when anything is wrong.</returns>
    public static Cohort? ToCohort(RecordBatch participants, RecordBatch ratings, FindingList inParticipants, FindingList inRatings)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(inParticipants);
        ArgumentNullException.ThrowIfNull(inRatings);
        RecordBatch? persons = TableShape.Of(TableDescription.Participants, participants.Schema, [participants], inParticipants);
        RecordBatch? lines = TableShape.Of(TableDescription.Ratings, ratings.Schema, [ratings], inRatings);
        return persons is null || lines is null ? null : Build(persons, lines, inParticipants, inRatings);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Participants.Dispose();
        Ratings.Dispose();
    }

    /// <summary>The number of rows of the two tables.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"CohortTables ({Participants.Length} and {Ratings.Length} rows)");

    internal static RecordBatch FactsOf(Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        int[] rows = [.. cohort.IsIdentityProtected.Where(static hidden => !hidden).Rows];
        IReadOnlyList<IArrowArray> facts = FactTable.Of(cohort, rows);
        return new RecordBatch(CohortOrigin.Of(cohort).SchemaOf(TableDescription.Facts, cohort.Count - rows.Length), facts, facts[0].Length);
    }

    internal static Cohort? Build(
        RecordBatch participants, RecordBatch ratings, FindingList inParticipants, FindingList inRatings, RecordBatch? facts = null, FactCatalog? catalog = null, FindingList? inFacts = null)
    {
        CohortOrigin origin = CohortOrigin.Of(participants.Schema, TableDescription.Participants)!;
        if (CohortOrigin.Of(ratings.Schema, TableDescription.Ratings) != origin)
            inRatings.Add(default, "", ParquetCodes.AnotherCohort.With());
        SortedDictionary<int, CohortRow> rows = [];
        SortedSet<ParticipantId> ids = [];
        for (int at = 0; at < participants.Length; at++)
        {
            if (RowAt(participants, at, inParticipants) is not { } found)
                continue;
            if (!rows.TryAdd(found.Number, found.Row) | !ids.Add(found.Row.Participant))
                inParticipants.Add(new FilePosition(at + 1, 1), ParticipantColumns.Row.Name, ParquetCodes.Twice.With());
        }

        IReadOnlyDictionary<int, List<MeasuredForm>> forms = RatingTable.Read(ratings, origin.On, rows.ContainsKey, inRatings);
        IReadOnlyDictionary<int, FactTimeline>? known = null;
        if (facts is not null && catalog is not null && inFacts is not null)
        {
            if (CohortOrigin.Of(facts.Schema, TableDescription.Facts) != origin)
                inFacts.Add(default, "", ParquetCodes.AnotherCohort.With());
            known = FactTable.Read(facts, rows.ContainsKey, catalog, inFacts);
        }

        if (inParticipants.Count + inRatings.Count + (inFacts?.Count ?? 0) > 0)
            return null;
        CohortBuilder cohort = new(origin.Programme, origin.On, origin.AsOf);
        foreach ((int number, CohortRow row) in rows)
        {
            CohortRow with = forms.TryGetValue(number, out List<MeasuredForm>? own) ? row with { Forms = [.. own] } : row;
            cohort.Add(known?.GetValueOrDefault(number) is { } timeline ? with with { Facts = timeline } : with);
        }

        return cohort.Build();
    }

    private static (int Number, CohortRow Row)? RowAt(RecordBatch table, int at, FindingList findings)
    {
        int before = findings.Count;
        int number = Cells.IntAt(table.Column(0), at) ?? -1;
        if (number < 0)
            Wrong(0, ParticipantColumns.Row);
        string? id = Cells.TextAt(table.Column(1), at);
        ParticipantId participant = ParticipantId.FromBits((UInt128)Math.Max(number, 0) + 1);
        if (id is not null && !ParticipantId.TryParse(id, out participant))
            Wrong(1, ParticipantColumns.Participant);
        CohortRow row = new() { Participant = participant };
        for (int i = 0; i < ParticipantColumns.Told.Length; i++)
        {
            ParticipantColumn column = ParticipantColumns.Told[i];
            if (column.Read(row, table.Column(i + 2), at) is { } filled)
                row = filled;
            else
                Wrong(i + 2, column.Column);
        }

        return findings.Count == before ? (number, row) : null;

        void Wrong(int place, TableColumn column) =>
            findings.Add(new FilePosition(at + 1, place + 1), column.Name, ParquetCodes.NotAValue.With(column.Name));
    }
}

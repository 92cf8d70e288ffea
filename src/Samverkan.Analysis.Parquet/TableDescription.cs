using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>What a table holds, column by column.</summary>
/// <remarks>Immutable.</remarks>
public sealed class TableDescription
{
    private TableDescription(string name, LocalizedText about, IEnumerable<TableColumn> columns)
    {
        Name = name;
        About = about;
        Parts = [.. columns];
        Columns = [.. Parts.Select(static column => column.Description)];
    }

    /// <summary>One row a person.</summary>
    public static TableDescription Participants { get; } = new(
        "participants",
        new("En rad för varje person: bakgrund, milstolpar, dagar och glapp, så som kohorten hade dem på sin dag.", "One row a person: background, milestones, days and gaps, as the cohort had them on its day."),
        ParticipantColumns.All);

    /// <summary>The tidy long table of ratings: one row for a person, an indicator, a rater and a wave.</summary>
    public static TableDescription Ratings { get; } = new(
        "ratings",
        new(
            "En rad för varje skattning, och en för varje mättillfälle där en skattning saknas.",
            "One row for each rating, and one for each wave at which a rating is missing."),
        RatingTable.Columns);

    /// <summary>The tidy long table of facts, which is written only when asked for: one row for each observation.</summary>
    public static TableDescription Facts { get; } = new(
        "facts",
        new(
            "En rad för varje uppgift om en person, i den ordning de blev kända. Skrivs bara när det begärs.",
            "One row for each observation of a person, in the order in which they became known. Written only when asked for."),
        FactTable.Columns);

    /// <summary>All tables.</summary>
    public static ImmutableArray<TableDescription> All { get; } = [Participants, Ratings, Facts];

    /// <summary>The table's name, which is also its file's.</summary>
    public string Name { get; }

    /// <summary>What a row is.</summary>
    public LocalizedText About { get; }

    /// <summary>The columns in their order.</summary>
    public ImmutableArray<ColumnDescription> Columns { get; }

    internal ImmutableArray<TableColumn> Parts { get; }

    /// <summary>The table's name.</summary>
    public override string ToString() => Name;
}
